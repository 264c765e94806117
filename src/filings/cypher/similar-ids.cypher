// Ids of what is named like an id that is missing; entered by the full-text indexes.
UNWIND $words AS words
CALL (words) {
  CALL db.index.fulltext.queryNodes('entity_names', words, {limit: 5}) YIELD node RETURN node.id AS id
  UNION
  CALL db.index.fulltext.queryNodes('source_titles', words, {limit: 5}) YIELD node RETURN node.id AS id
}
RETURN DISTINCT id
