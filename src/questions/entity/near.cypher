// Entities whose names are like some words, best first. Enters by the full-text index of names.
CALL db.index.fulltext.queryNodes('entity_names', $words, {limit: 50}) YIELD node, score
WHERE $types IS NULL OR node.type IN $types
RETURN node.id AS id, node.type AS type, node.name AS name, node.aliases AS aliases ORDER BY score DESC, id LIMIT 20
