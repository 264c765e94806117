// Claims that may be in conflict, by the shape of what is said of them: asserted and denied, two times or two quotes, or
// a sibling where one value can be right. Enters by the entity, or by the case and its filings. Exact is the weighing.
CALL () {
  WITH 1 AS one WHERE $entity IS NOT NULL
  MATCH (:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(c:Claim)
  RETURN c
  UNION
  WITH 1 AS one WHERE $case IS NOT NULL
  MATCH (:Filing {case: $case})-[:BRINGS]->(a:Assertion)-[:ABOUT]->(c:Claim)
  WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision)
  RETURN c
}
WITH DISTINCT c
CALL (c) {
  MATCH (c)<-[:ABOUT]-(a:Assertion)
  WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision)
  RETURN collect(DISTINCT a.stance) AS stances,
    count(DISTINCT CASE WHEN a.stance = 'ASSERTS' THEN a.during END) AS times,
    count(CASE WHEN EXISTS { (a)-[:QUOTES]->() } THEN 1 END) AS quotes
}
WITH c WHERE size(stances) > 0 AND ('ASSERTS' IN stances AND 'DENIES' IN stances OR times > 1 OR quotes > 1
  OR c.predicate IN $functional AND COUNT { MATCH (other:Claim {subject: c.subject, predicate: c.predicate}) WHERE other.id > '' } > 1)
RETURN c.id AS claim ORDER BY claim LIMIT $limit
