// What reviews are about, by whom, where their headlines stand, and the live assertions that they rest on, for as long as
// a filing declares them so.
UNWIND $rows AS row
MATCH (r:Review {id: row.review})
MATCH (by:Entity {id: row.by})
CREATE (r)-[:BY {filing: row.filing, since: $revision}]->(by)
WITH r, row
CALL (r, row) {
  UNWIND row.claims AS about
  MATCH (c:Claim {id: about.claim})
  CREATE (r)-[:OF {filing: row.filing, position: about.position, since: $revision}]->(c)
}
CALL (r, row) {
  MATCH (s:Source {id: row.source})
  CREATE (r)-[:IN {filing: row.filing, since: $revision}]->(s)
}
CALL (r, row) {
  UNWIND row.relies AS relied
  MATCH (:Claim {id: relied.claim})<-[:ABOUT]-(a:Assertion WHERE a.until IS NULL)-[:IN]->(:Source {id: relied.in})
  WHERE (relied.stance IS NULL OR a.stance = relied.stance)
    AND (relied.by IS NULL OR EXISTS { (a)-[:BY]->(:Entity {id: relied.by}) })
  WITH DISTINCT r, row, a
  CREATE (r)-[:RELIES_ON {filing: row.filing, since: $revision}]->(a)
}
RETURN count(*) AS done
