// Closes the graph for a restore or a migration, or says that the one under way lives. Enters by the label of one node.
MATCH (state:GraphState)
SET state.closedFor = $closedFor, state.closedToken = $token, state.closedAt = $at
RETURN 1 AS done
