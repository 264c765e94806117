// The clock as the backup has it, and the schema of then: written last, it opens the graph. What servers were promised
// stays. Enters by the clock.
MATCH (clock:Clock {id: 'clock'})
SET clock = $properties
WITH clock
MATCH (state:GraphState)
SET state = {schema: $schema, lease: state.lease}
RETURN 1 AS done
