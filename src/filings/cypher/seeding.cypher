// Whether the seed must go in: the graph is empty, or an earlier seeding did not end. Says so on the clock until it does.
MERGE (clock:Clock {id: 'clock'})
ON CREATE SET clock.revision = 0
SET clock.seeding = CASE WHEN $ended THEN false ELSE clock.revision = 0 OR coalesce(clock.seeding, false) END
RETURN clock.seeding AS seeding
