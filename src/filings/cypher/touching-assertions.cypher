// Live assertions that these entities make, or that are about claims of theirs; entered by entity.
UNWIND $entities AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[:BY]-(a:Assertion WHERE a.until IS NULL) RETURN a
  UNION
  MATCH (e)<-[:SUBJECT|OBJECT]-(:Claim)<-[:ABOUT]-(a:Assertion WHERE a.until IS NULL) RETURN a
}
WITH DISTINCT a
MATCH (a)-[:ABOUT]->(c:Claim)
MATCH (a)-[:BY]->(by:Entity)
OPTIONAL MATCH (a)-[:RELAYS]->(r:Assertion)
RETURN a.id AS id, a.key AS key, c.id AS claim, c.predicate AS predicate, c.value AS value, c.episode AS episode,
  coalesce(a.filedSubject, c.subject) AS subject, coalesce(a.filedObject, c.object) AS object,
  coalesce(a.filedBy, by.id) AS by, by.id AS shownBy, r.id AS relays
