// How many relationships lead from the newsroom's graph to another, or to it: there may be none. It goes over all of them.
MATCH (a:NewsroomEntity|NewsroomClaim|NewsroomAssertion|NewsroomPassage|NewsroomSource|NewsroomCapture|NewsroomFiling|NewsroomReview|NewsroomName|NewsroomClock|NewsroomRevision)-[r]-(b)
WHERE NOT b:NewsroomEntity|NewsroomClaim|NewsroomAssertion|NewsroomPassage|NewsroomSource|NewsroomCapture|NewsroomFiling|NewsroomReview|NewsroomName|NewsroomClock|NewsroomRevision
RETURN count(r) AS crossings
