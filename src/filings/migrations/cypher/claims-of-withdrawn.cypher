// Schema 3: assertions, a page at a time, with their claim where they were retracted, or taken back and another was live then
// that repeats them, however far; entered by id.
MATCH (a:Assertion) WHERE a.id > $after
WITH a ORDER BY a.id LIMIT $limit
OPTIONAL MATCH (a)-[:ABOUT]->(c:Claim)
WHERE a.retracted IS NOT NULL OR a.until IS NOT NULL AND EXISTS {
  MATCH (a) (()<-[:RELAYS]-()){1,20} (x:Assertion WHERE x.until IS NULL OR x.until > a.until)
}
RETURN a.id AS assertion, c.id AS claim
ORDER BY assertion
