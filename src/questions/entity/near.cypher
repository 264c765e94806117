// Entities whose names are like some words, best first. Enters by the full-text index of names; of those alike the index gives the
// first that it has, so that more are asked for than are wanted, and the ids decide.
CALL db.index.fulltext.queryNodes('entity_names', $words, {limit: 200}) YIELD node, score
WHERE ($types IS NULL OR node.type IN $types) AND (node.mergedInto IS NULL OR node.mergedAt > $revision)
  AND EXISTS { (node)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision) }
RETURN node.id AS id, node.type AS type, node.name AS name, node.aliases AS aliases ORDER BY score DESC, id LIMIT 20
