// Live assertions of a speaker, by claim and id; with $counting, one row that says how many. Enters by the speaker, and
// reads all that this one says.
MATCH (:Entity {id: $by})<-[:BY]-(a:Assertion WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision))
WHERE $stances IS NULL OR a.stance IN $stances
MATCH (a)-[:ABOUT]->(c:Claim)
WHERE ($counting OR c.id > $afterClaim OR (c.id = $afterClaim AND a.id > $afterId))
  AND ($about IS NULL OR c.subject = $about OR c.object = $about)
  AND ($case IS NULL OR EXISTS { (a)<-[:BRINGS]-(:Filing {case: $case}) })
RETURN CASE WHEN $counting THEN '' ELSE c.id END AS claim, CASE WHEN $counting THEN '' ELSE a.id END AS id,
  count(*) AS total
ORDER BY claim, id LIMIT $limit
