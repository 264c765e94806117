// The revision that stands, when it was made, and the one that was written last; whether the graph may be asked, whether a
// seeding is under way, and of the public graph, whether there is a newsroom's. Every request asks it, and every start.
// Enters by the clock, and by the label of one node.
OPTIONAL MATCH (state:GraphState)
OPTIONAL MATCH (clock:Clock {id: 'clock'})
OPTIONAL MATCH (r:Revision {number: clock.revision})
RETURN coalesce(clock.revision, 0) AS revision, r.at AS at, coalesce(clock.written, clock.revision, 0) AS written,
  coalesce(state.schema, 0) AS schema, state.closedFor AS closedFor, coalesce(clock.seeding, false) AS seeding,
  clock.newsroom AS newsroom, coalesce(state.lease, 0) AS lease
