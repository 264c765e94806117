// Ids of what is named like an id that is missing, best first; entered by the full-text indexes. Of those alike the index
// gives the first that it has, so that more are asked for than are wanted, and the ids decide.
UNWIND $words AS words
CALL (words) {
  CALL db.index.fulltext.queryNodes('entity_names', words, {limit: 100}) YIELD node, score
  RETURN node.id AS id, score ORDER BY score DESC, id LIMIT 5
  UNION
  CALL db.index.fulltext.queryNodes('source_titles', words, {limit: 100}) YIELD node, score
  RETURN node.id AS id, score ORDER BY score DESC, id LIMIT 5
}
RETURN id, max(score) AS score ORDER BY score DESC, id
