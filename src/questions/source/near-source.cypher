// Sources whose title or address is like some words, best first. Enters by the full-text index of titles.
CALL db.index.fulltext.queryNodes('source_titles', $words, {limit: 5}) YIELD node, score
RETURN node.id AS id, node.title AS title, score ORDER BY score DESC, id
