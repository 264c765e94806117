// Sources with publisher and authors, as the live declarations have them together.
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
SET s.kind = row.kind, s.title = row.title, s.url = row.url, s.published = row.published,
  s.publishedFrom = row.publishedFrom, s.language = row.language
WITH s, row
CALL (s, row) {
  MATCH (s)-[old:PUBLISHED_BY]->(p:Entity) WHERE row.publisher IS NULL OR p.id <> row.publisher
  DELETE old
}
CALL (s, row) {
  MATCH (p:Entity {id: row.publisher})
  MERGE (s)-[:PUBLISHED_BY]->(p)
}
CALL (s, row) {
  MATCH (s)-[old:AUTHORED_BY]->(a:Entity) WHERE NOT a.id IN row.authors
  DELETE old
}
CALL (s, row) {
  UNWIND row.authors AS author
  MATCH (a:Entity {id: author})
  MERGE (s)-[:AUTHORED_BY]->(a)
}
RETURN count(*) AS done
