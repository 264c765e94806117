// The live assertions that a retraction would end, of a filing, of a source, or one; entered by its id.
CALL () {
  WITH 1 AS one WHERE $kind = 'filing'
  MATCH (f:Filing {id: $id})-[:BRINGS]->(a:Assertion WHERE a.until IS NULL)
  RETURN a, f
  UNION
  WITH 1 AS one WHERE $kind = 'source'
  MATCH (:Source {id: $id})<-[:IN]-(a:Assertion WHERE a.until IS NULL)<-[:BRINGS]-(f:Filing)
  RETURN a, f
  UNION
  WITH 1 AS one WHERE $kind = 'assertion'
  MATCH (a:Assertion {id: $id} WHERE a.until IS NULL)<-[:BRINGS]-(f:Filing)
  RETURN a, f
}
MATCH (a)-[:ABOUT]->(c:Claim)
RETURN a.id AS assertion, c.id AS claim, f.id AS filing ORDER BY assertion
