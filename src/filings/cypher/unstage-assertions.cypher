// Takes out a page of what an abandoned import had staged: assertions that it brought, and ends that it set.
MATCH (f:Filing {id: $filing})
CALL (f) {
  MATCH (f)-[:BRINGS]->(a:Assertion {since: $revision})-[:ABOUT]->(c:Claim)
  WITH a, c LIMIT $limit
  OPTIONAL MATCH (a)-[:QUOTES]->(p:Passage)
  DETACH DELETE a
  WITH c, p
  CALL (p) {
    WITH p WHERE p IS NOT NULL AND NOT EXISTS { (p)<-[:QUOTES]-() }
    DETACH DELETE p
  }
  RETURN collect(DISTINCT c.id) AS staged
}
CALL (f) {
  MATCH (f)-[:BRINGS]->(a:Assertion {until: $revision})-[:ABOUT]->(c:Claim)
  WITH a, c LIMIT $limit
  SET a.until = null
  RETURN collect(DISTINCT c.id) AS revived
}
RETURN staged + revived AS claims
