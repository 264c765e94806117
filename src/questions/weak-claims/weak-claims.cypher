// Claims of the asked standings up to a weakness, weakest first, as far as the index knows their state at the revision;
// with $counting, one row that says how many. Enters by the entity, by the filings of the case, or else by the index on
// standing and weakness; and, for what an import under way has changed and nobody sees yet, by the index on when a
// state began.
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
  UNWIND $standing AS wanted
  CALL (wanted) {
    MATCH (c:Claim)
    USING INDEX c:Claim(standing, weak, id)
    WHERE c.standing = wanted AND c.weak >= $afterWeak AND c.weak < $below AND c.id > ''
      AND ($counting OR c.weak > $afterWeak OR c.id > $afterId) AND c.stateSince <= $revision
    RETURN c ORDER BY c.standing, c.weak, c.id LIMIT CASE WHEN $counting THEN 9223372036854775807 ELSE $limit END
  }
  RETURN c
  UNION
  WITH 1 AS one WHERE $entity IS NULL AND $case IS NULL AND $current
  MATCH (c:Claim) WHERE c.stateSince > $revision
  RETURN c
}
WITH DISTINCT c WHERE c.stateSince <= $revision OR $current
WITH c, c.stateSince > $revision AND coalesce(c.priorSince > $revision, false) AS moved,
  CASE WHEN c.stateSince <= $revision THEN c.weak ELSE c.priorWeak END AS weak,
  CASE WHEN c.stateSince <= $revision THEN c.standing ELSE c.priorStanding END AS standing
WHERE moved OR weak < $below AND standing IN $standing
  AND ($counting OR weak > $afterWeak OR (weak = $afterWeak AND c.id > $afterId))
  AND ($case IS NULL OR EXISTS {
    (c)<-[:ABOUT]-(a:Assertion WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision))
      <-[:BRINGS]-(:Filing {case: $case})
  })
RETURN CASE WHEN $counting THEN '' ELSE c.id END AS id, CASE WHEN $counting THEN 0 ELSE weak END AS weak,
  count(*) AS total, max(moved) AS moved
ORDER BY moved DESC, weak, id LIMIT $limit
