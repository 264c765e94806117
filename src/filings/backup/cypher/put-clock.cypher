// The clock as the backup has it, and the schema of then: written last, it opens the graph. Enters by the clock.
MATCH (clock:Clock {id: 'clock'})
SET clock = $properties
WITH clock
MATCH (state:GraphState)
SET state = {schema: $schema}
RETURN 1 AS done
