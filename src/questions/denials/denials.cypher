// Assertions that deny, bend or do not answer, by claim and id; with $counting, one row that says how many. Enters by
// the claim, by the entity that speaks or takes part, or else by the filings of the case.
CALL () {
  WITH 1 AS one WHERE $claim IS NOT NULL
  MATCH (:Claim {id: $claim})<-[:ABOUT]-(a:Assertion)
  RETURN a
  UNION
  WITH 1 AS one WHERE $claim IS NULL AND $entity IS NOT NULL AND 'SPEAKER' IN $roles
  MATCH (:Entity {id: $entity})<-[:BY]-(a:Assertion)
  RETURN a
  UNION
  WITH 1 AS one WHERE $claim IS NULL AND $entity IS NOT NULL AND 'PARTY' IN $roles
  MATCH (:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(:Claim)<-[:ABOUT]-(a:Assertion)
  RETURN a
  UNION
  WITH 1 AS one WHERE $claim IS NULL AND $entity IS NULL AND $case IS NOT NULL
  MATCH (:Filing {case: $case})-[:BRINGS]->(a:Assertion)
  RETURN a
}
WITH a WHERE a.stance IN $stances AND a.since <= $revision AND (a.until IS NULL OR a.until > $revision)
MATCH (a)-[:ABOUT]->(c:Claim)
WHERE ($counting OR c.id > $afterClaim OR (c.id = $afterClaim AND a.id > $afterId))
  AND ($case IS NULL OR EXISTS { (a)<-[:BRINGS]-(:Filing {case: $case}) })
  AND ($claim IS NULL OR $entity IS NULL
    OR ('SPEAKER' IN $roles AND EXISTS { (a)-[:BY]->(:Entity {id: $entity}) })
    OR ('PARTY' IN $roles AND EXISTS { (c)-[:SUBJECT|OBJECT]->(:Entity {id: $entity}) }))
RETURN CASE WHEN $counting THEN '' ELSE c.id END AS claim, CASE WHEN $counting THEN '' ELSE a.id END AS id,
  count(*) AS total
ORDER BY claim, id LIMIT $limit
