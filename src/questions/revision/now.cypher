// The revision that stands, when it was made, and whether the graph may be asked. Enters by the clock, and by the label of
// one node.
OPTIONAL MATCH (state:GraphState)
OPTIONAL MATCH (clock:Clock {id: 'clock'})
OPTIONAL MATCH (r:Revision {number: clock.revision})
RETURN coalesce(clock.revision, 0) AS revision, r.at AS at, coalesce(state.schema, 0) AS schema,
  state.closedFor AS closedFor
