// The graph is of this schema from now on; opened where it was the last step. Enters by the label of one node.
MATCH (state:GraphState)
SET state.schema = $schema,
  state.closedFor = CASE WHEN $open THEN null ELSE state.closedFor END,
  state.closedToken = CASE WHEN $open THEN null ELSE state.closedToken END,
  state.closedAt = CASE WHEN $open THEN null ELSE state.closedAt END
RETURN 1 AS done
