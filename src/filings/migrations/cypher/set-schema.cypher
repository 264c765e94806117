// The graph is of this schema from now on; opened where it was the last step. Enters by the clock.
MATCH (clock:Clock {id: 'clock'})
SET clock.schema = $schema
REMOVE clock.lockedAt
SET clock.closedFor = CASE WHEN $open THEN null ELSE clock.closedFor END,
  clock.closedToken = CASE WHEN $open THEN null ELSE clock.closedToken END,
  clock.closedAt = CASE WHEN $open THEN null ELSE clock.closedAt END
RETURN 1 AS done
