// Takes the graph's clock for writing, so that one writer at a time goes on, and tells the revision that stands, the one that
// was written last, the import that is under way, if there is one, and on the public graph whether there is a newsroom's.
// With $show, what was written last stands from now on.
MERGE (clock:Clock {id: 'clock'})
ON CREATE SET clock.revision = 0
SET clock.lockedAt = $at
WITH clock
// what was written before and not shown yet is whole by now: who wrote it held the lock until all of it was in
SET clock.revision = CASE WHEN $show AND clock.written > clock.revision THEN clock.written ELSE clock.revision END
WITH clock
OPTIONAL MATCH (state:GraphState)
RETURN clock.revision AS revision, coalesce(clock.written, clock.revision) AS written, clock.stagingFiling AS stagingFiling,
  clock.stagingLines AS stagingLines, clock.stagingDigest AS stagingDigest, clock.stagingSum AS stagingSum, clock.stagingToken AS stagingToken,
  clock.stagingAt AS stagingAt, clock.stagingCounts AS stagingCounts,
  coalesce(clock.stagings, 0) AS stagings, clock.newsroom AS newsroom, clock.newsroomToken AS newsroomToken,
  clock.newsroomAt AS newsroomAt, coalesce(state.schema, 0) AS schema, state.closedFor AS closedFor, coalesce(state.lease, 0) AS lease
