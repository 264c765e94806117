// Live assertions that these entities make, or that are about claims of theirs, and what was retracted of these, or taken back
// and is repeated still; entered by entity.
UNWIND $entities AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[:BY]-(a:Assertion) RETURN a
  UNION
  MATCH (e)<-[:SUBJECT|OBJECT]-(:Claim)<-[:ABOUT]-(a:Assertion) RETURN a
}
WITH DISTINCT a
WHERE a.until IS NULL
  OR (a.retracted IS NOT NULL OR EXISTS { MATCH (a) (()<-[:RELAYS]-()){1,20} (x:Assertion WHERE x.until IS NULL) })
    AND NOT EXISTS { MATCH (later:Assertion {key: a.key}) WHERE later.since > a.since }
MATCH (a)-[:ABOUT]->(c:Claim)
MATCH (a)-[:BY]->(by:Entity)
OPTIONAL MATCH (a)-[:RELAYS]->(r:Assertion)
RETURN a.id AS id, a.key AS key, c.id AS claim, c.predicate AS predicate, c.value AS value, c.episode AS episode,
  coalesce(a.filedSubject, c.subject) AS subject, coalesce(a.filedObject, c.object) AS object,
  coalesce(a.filedBy, by.id) AS by, by.id AS shownBy, r.id AS relays
