// The revision that stands and the schema of the graph, what is done to it as a whole and by whom, the import that is
// under way, and whether there was ever a filing. Enters by the clock, and by the label of one node.
OPTIONAL MATCH (clock:Clock {id: 'clock'})
OPTIONAL MATCH (r:Revision {number: clock.revision})
OPTIONAL MATCH (state:GraphState)
RETURN coalesce(state.schema, 0) AS schema, coalesce(clock.revision, 0) AS revision, r.at AS at,
  state.closedFor AS closedFor, state.closedToken AS closedToken, state.closedAt AS closedAt,
  clock.stagingFiling AS stagingFiling, clock.stagingToken AS stagingToken, clock.stagingAt AS stagingAt,
  EXISTS { (:Filing) } AS filled
