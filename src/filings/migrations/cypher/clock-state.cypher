// The revision that stands and the schema of the graph, what is done to it as a whole and by whom, the import that is
// under way, and whether there was ever a filing. Enters by the clock.
MATCH (clock:Clock {id: 'clock'})
OPTIONAL MATCH (r:Revision {number: clock.revision})
RETURN coalesce(clock.schema, 0) AS schema, clock.revision AS revision, r.at AS at, clock.closedFor AS closedFor,
  clock.closedToken AS closedToken, clock.closedAt AS closedAt, clock.stagingFiling AS stagingFiling,
  clock.stagingToken AS stagingToken, clock.stagingAt AS stagingAt, EXISTS { (:Filing) } AS filled
