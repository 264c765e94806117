// Takes out what an abandoned import had staged in a page of claims: assertions that it brought, ends that it set, and the new
// lives of what others have there and repeats something that it ended. Enters by the filing; nobody else writes meanwhile.
MATCH (f:Filing {id: $filing})
CALL (f) {
  MATCH (f)-[:BRINGS]->(a:Assertion WHERE a.since = $revision OR a.until = $revision)-[:ABOUT]->(c:Claim)
  WITH DISTINCT c LIMIT $limit
  RETURN collect(c) AS page
}
CALL (page) {
  UNWIND page AS c
  MATCH (c)<-[:ABOUT]-(a:Assertion {since: $revision})
  OPTIONAL MATCH (a)-[:QUOTES]->(p:Passage)
  DETACH DELETE a
  WITH DISTINCT p
  CALL (p) {
    WITH p WHERE p IS NOT NULL AND NOT EXISTS { (p)<-[:QUOTES]-() }
    DETACH DELETE p
  }
  RETURN count(*) AS staged
}
CALL (page) {
  UNWIND page AS c
  MATCH (c)<-[:ABOUT]-(a:Assertion {until: $revision})
  SET a.until = null
  RETURN count(*) AS revived
}
RETURN [c IN page | c.id] AS claims
