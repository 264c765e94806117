// Live assertions of a speaker, by claim and id; with $counting, one row that says how many. Enters by the speaker, or by
// whom it is about where that one has fewer claims, and reads all that this one says or that is said of this one.
MATCH (speaker:Entity {id: $by})
CALL (speaker) {
  OPTIONAL MATCH (about:Entity {id: $about})
  RETURN $about IS NOT NULL AND COUNT { (about)<-[:SUBJECT]-() } + COUNT { (about)<-[:OBJECT]-() } < COUNT { (speaker)<-[:BY]-() } AS byAbout
}
CALL (speaker, byAbout) {
  WITH byAbout WHERE byAbout
  MATCH (:Entity {id: $about})<-[:SUBJECT|OBJECT]-(c:Claim)<-[:ABOUT]-(a:Assertion)
  WHERE EXISTS { (a)-[:BY]->(speaker) }
  RETURN DISTINCT a, c
  UNION
  WITH byAbout WHERE NOT byAbout
  MATCH (speaker)<-[:BY]-(a:Assertion)-[:ABOUT]->(c:Claim)
  WHERE $about IS NULL OR c.subject = $about OR c.object = $about
  RETURN a, c
}
WITH a, c
WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision) AND ($stances IS NULL OR a.stance IN $stances)
  AND ($counting OR c.id > $afterClaim OR (c.id = $afterClaim AND a.id > $afterId))
  AND ($case IS NULL OR EXISTS { (a)<-[:BRINGS]-(:Filing {case: $case}) })
RETURN CASE WHEN $counting THEN '' ELSE c.id END AS claim, CASE WHEN $counting THEN '' ELSE a.id END AS id,
  count(*) AS total
ORDER BY claim, id LIMIT $limit
