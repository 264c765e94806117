// The revision that stands, and when it was made. Enters by the clock.
MATCH (clock:Clock {id: 'clock'})
OPTIONAL MATCH (r:Revision {number: clock.revision})
RETURN clock.revision AS revision, r.at AS at
