// The revision that stands, the one that was written last, and the import that is under way, if there is one. Enters by the clock.
MATCH (clock:Clock {id: 'clock'})
OPTIONAL MATCH (state:GraphState)
RETURN clock.revision AS revision, coalesce(clock.written, clock.revision) AS written, clock.stagingFiling AS stagingFiling,
  clock.stagingLines AS stagingLines, clock.stagingDigest AS stagingDigest, clock.stagingSum AS stagingSum, clock.stagingToken AS stagingToken,
  clock.stagingAt AS stagingAt, clock.stagingCounts AS stagingCounts,
  coalesce(clock.stagings, 0) AS stagings, clock.newsroom AS newsroom, clock.newsroomToken AS newsroomToken,
  clock.newsroomAt AS newsroomAt, coalesce(state.schema, 0) AS schema, state.closedFor AS closedFor, coalesce(state.lease, 0) AS lease
