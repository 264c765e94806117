// Entities, sources and assertions that match a full-text query, best first. Enters by the full-text indexes.
CALL () {
  WITH 1 AS one WHERE 'ENTITY' IN $kinds
  CALL db.index.fulltext.queryNodes('entity_names', $words, {limit: $most}) YIELD node, score
  WHERE (node.mergedInto IS NULL OR node.mergedAt > $revision)
    AND EXISTS { (node)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision) }
  RETURN 'ENTITY' AS kind, node.id AS id, null AS claim, score
  UNION ALL
  WITH 1 AS one WHERE 'SOURCE' IN $kinds
  CALL db.index.fulltext.queryNodes('source_titles', $words, {limit: $most}) YIELD node, score
  WHERE EXISTS { (node)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision) }
  RETURN 'SOURCE' AS kind, node.id AS id, null AS claim, score
  UNION ALL
  WITH 1 AS one WHERE 'ASSERTION' IN $kinds
  CALL db.index.fulltext.queryNodes('words', $words, {limit: $most}) YIELD node, score
  MATCH (node) (()<-[:QUOTES]-()){0,1} (a:Assertion)-[:ABOUT]->(c:Claim)
  WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision)
  RETURN 'ASSERTION' AS kind, a.id AS id, c.id AS claim, score
}
RETURN kind, id, claim, max(score) AS score ORDER BY score DESC, id LIMIT $most
