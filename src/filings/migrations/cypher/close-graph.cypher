// Closes the graph for a restore or a migration, or says that the one under way lives. Enters by the clock.
MATCH (clock:Clock {id: 'clock'})
SET clock.closedFor = $closedFor, clock.closedToken = $token, clock.closedAt = $at
RETURN 1 AS done
