// The revision that stands, when it was made, and whether the graph may be asked. Enters by the clock.
MATCH (clock:Clock {id: 'clock'})
OPTIONAL MATCH (r:Revision {number: clock.revision})
RETURN clock.revision AS revision, r.at AS at, coalesce(clock.schema, 0) AS schema, clock.closedFor AS closedFor
