// The revision that stands, when it was made, and the one that was written last; whether the graph may be asked, whether a
// seeding is under way, and of the public graph, whether there is a newsroom's. Every request asks it, and every start.
// Enters by the clock, and by the label of one node.
OPTIONAL MATCH (state:GraphState)
// the lease first: one that was allowed later is none on what was read before
WITH state, coalesce(state.lease, 0) AS lease
OPTIONAL MATCH (clock:Clock {id: 'clock'})
WITH state, lease, clock, coalesce(clock.revision, 0) AS revision
OPTIONAL MATCH (r:Revision {number: revision})
RETURN revision, r.at AS at, coalesce(clock.written, clock.revision, 0) AS written,
  coalesce(state.schema, 0) AS schema, state.closedFor AS closedFor, coalesce(clock.seeding, false) AS seeding,
  clock.newsroom AS newsroom, lease
