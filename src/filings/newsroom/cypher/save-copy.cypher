// How far the making of the newsroom's graph is, and that its process is alive; written with each page that it copies.
MATCH (clock:Clock {id: 'clock'})
SET clock.newsroomStep = $step, clock.newsroomAfter = $after, clock.newsroomAt = $at
RETURN 1 AS done
