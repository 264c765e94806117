// Opens the newsroom's graph: it gets its clock, and stands at the revision at which the public one stands. Written last.
MATCH (clock:Clock {id: 'clock'})
CREATE (copy:NewsroomClock {id: 'clock', revision: clock.revision, stagings: coalesce(clock.stagings, 0)})
SET clock.newsroom = 'OPEN'
REMOVE clock.newsroomToken, clock.newsroomAt, clock.newsroomStep, clock.newsroomAfter, clock.lockedAt
RETURN copy.revision AS revision
