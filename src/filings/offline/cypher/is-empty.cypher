// Whether nothing was ever brought into the graph, and nothing else is kept in it. Enters by the clock, and by all nodes, of
// which it ends at the first that counts.
OPTIONAL MATCH (clock:Clock {id: 'clock'})
RETURN coalesce(clock.revision, 0) = 0 AND clock.written IS NULL AND clock.stagingFiling IS NULL AND clock.newsroom IS NULL
  AND NOT coalesce(clock.seeding, false)
  AND NOT EXISTS { MATCH (n) WHERE NOT n:Clock AND NOT n:GraphState } AS empty
