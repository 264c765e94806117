// Says on the public clock that the newsroom's graph is being made and by whom, and tells how far an earlier making came.
MATCH (clock:Clock {id: 'clock'})
SET clock.newsroom = 'COPYING', clock.newsroomToken = $token, clock.newsroomAt = $at
RETURN coalesce(clock.newsroomStep, 0) AS step, clock.newsroomAfter AS after
