// Sources whose title or address is like some words, best first. Enters by the full-text index of titles; of those alike the
// index gives the first that it has, so that more are asked for than are wanted, and the ids decide.
CALL db.index.fulltext.queryNodes('source_titles', $words, {limit: 100}) YIELD node, score
RETURN node.id AS id, node.title AS title, score ORDER BY score DESC, id LIMIT 5
