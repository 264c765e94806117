// The dated claims of an entity or of a case, with each time that a live assertion gives: claims whose value is a date,
// and claims that are asserted to have held at some time. Enters by the entity, or by the index on the case of filings.
CALL () {
  WITH 1 AS one WHERE $entity IS NOT NULL
  MATCH (:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(c:Claim)
  WHERE $predicate IS NULL OR c.predicate IN $predicate
  RETURN c
  UNION
  WITH 1 AS one WHERE $case IS NOT NULL
  MATCH (:Filing {case: $case})-[:BRINGS]->(:Assertion)-[:ABOUT]->(c:Claim)
  WHERE $predicate IS NULL OR c.predicate IN $predicate
  RETURN c
}
WITH DISTINCT c, $standing IS NOT NULL AND c.stateSince > $revision AND coalesce(c.priorSince > $revision, false) AS moved
WHERE $standing IS NULL OR moved OR CASE WHEN c.stateSince <= $revision THEN c.standing ELSE c.priorStanding END IN $standing
CALL (c) {
  MATCH (c)<-[:ABOUT]-(a:Assertion)
  WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision)
    AND ($case IS NULL OR EXISTS { (a)<-[:BRINGS]-(:Filing {case: $case}) })
  RETURN count(a) AS live, collect(DISTINCT CASE WHEN a.stance = 'ASSERTS' THEN a.during END) AS times
}
WITH c, moved, times, c.predicate IN $dated AS dated
WHERE live > 0 AND (dated OR size(times) > 0)
RETURN c.id AS claim, CASE WHEN dated THEN c.value END AS value, CASE WHEN dated THEN [] ELSE times END AS times, moved
LIMIT $limit
