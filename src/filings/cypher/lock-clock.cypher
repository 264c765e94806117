// Takes the graph's clock for writing, so that one filing at a time goes in, and tells the revision that stands.
MERGE (clock:Clock {id: 'clock'})
ON CREATE SET clock.revision = 0
SET clock.lockedAt = $at
RETURN clock.revision AS revision
