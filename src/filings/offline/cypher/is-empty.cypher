// Whether nothing was ever brought into the graph, and nothing else is kept in it. Enters by the clock, and goes over all
// nodes until the first that counts.
OPTIONAL MATCH (clock:Clock {id: 'clock'})
RETURN coalesce(clock.revision, 0) = 0 AND clock.written IS NULL AND clock.stagingFiling IS NULL AND clock.newsroom IS NULL
  AND NOT coalesce(clock.seeding, false)
  AND NOT EXISTS { MATCH (n) WHERE NOT n:Clock AND NOT n:GraphState } AS empty
