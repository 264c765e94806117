// For how many milliseconds servers may take a revision to stand, and changes wait; never less than before. Enters by the
// label of one node.
MATCH (state:GraphState)
SET state.lease = CASE WHEN coalesce(state.lease, 0) < $milliseconds THEN $milliseconds ELSE state.lease END
RETURN state.lease AS lease
