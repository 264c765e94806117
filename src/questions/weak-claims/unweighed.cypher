// Claims that were live at a revision and whose state at it the index no longer has, since it changed later; all of
// them with $all. Enters by the entity, by the filings of the case, or else by the index on when a state began.
CALL () {
  WITH 1 AS one WHERE $entity IS NOT NULL
  MATCH (:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(c:Claim)
  RETURN c
  UNION
  WITH 1 AS one WHERE $entity IS NULL AND $case IS NOT NULL
  MATCH (:Filing {case: $case})-[:BRINGS]->(:Assertion)-[:ABOUT]->(c:Claim)
  RETURN c
  UNION
  WITH 1 AS one WHERE $entity IS NULL AND $case IS NULL
  MATCH (c:Claim) WHERE c.stateSince > CASE WHEN $all THEN -1 ELSE $revision END
  RETURN c
}
WITH DISTINCT c
WHERE ($all OR c.stateSince > $revision) AND EXISTS {
  (c)<-[:ABOUT]-(a:Assertion WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision))
  WHERE $case IS NULL OR EXISTS { (a)<-[:BRINGS]-(:Filing {case: $case}) }
}
RETURN c.id AS id LIMIT $limit
