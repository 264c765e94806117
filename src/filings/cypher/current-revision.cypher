// The revision that stands. Enters by the clock.
MATCH (clock:Clock {id: 'clock'})
RETURN clock.revision AS revision
