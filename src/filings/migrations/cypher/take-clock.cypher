// Takes the graph's clock, making it in an empty graph, so that one program at a time decides what is done to the whole.
// With $show, what was written last stands from now on.
MERGE (clock:Clock {id: 'clock'})
ON CREATE SET clock.revision = 0
SET clock.lockedAt = $at
WITH clock
SET clock.revision = CASE WHEN $show AND clock.written > clock.revision THEN clock.written ELSE clock.revision END
MERGE (state:GraphState)
ON CREATE SET state.schema = 0
RETURN clock.revision AS revision, coalesce(clock.written, clock.revision) AS written, coalesce(state.lease, 0) AS lease
