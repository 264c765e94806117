// Schema 3: assertions, a page at a time, with each claim whose roots go by one that was taken back: its own, where it was
// retracted or another was live then that repeats it, however far; and those of the ones that do. Entered by id.
MATCH (a:Assertion) WHERE a.id > $after
WITH a ORDER BY a.id LIMIT $limit
CALL (a) {
  WITH a WHERE a.retracted IS NOT NULL
  MATCH (a)-[:ABOUT]->(c:Claim)
  RETURN c.id AS claim
  UNION
  WITH a WHERE a.until IS NOT NULL
  MATCH (a) (()<-[:RELAYS]-()){1,20} (x:Assertion WHERE x.until IS NULL OR x.until > a.until)
  UNWIND [a, x] AS one
  MATCH (one)-[:ABOUT]->(c:Claim)
  RETURN c.id AS claim
  UNION
  RETURN null AS claim
}
RETURN DISTINCT a.id AS assertion, claim
ORDER BY assertion
