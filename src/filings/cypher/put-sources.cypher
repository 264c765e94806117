// Sources with publisher and authors, as the live declarations have them together.
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
SET s.kind = row.kind, s.title = row.title, s.url = row.url, s.published = row.published,
  s.publishedFrom = row.publishedFrom, s.language = row.language
WITH s, row
CALL (s, row) {
  MATCH (s)-[old:PUBLISHED_BY|AUTHORED_BY]->(:Entity)
  DELETE old
}
CALL (s, row) {
  MATCH (named:Entity {id: row.publisher})
  MATCH (p:Entity {id: coalesce(named.mergedInto, named.id)})
  CREATE (s)-[:PUBLISHED_BY]->(p)
}
CALL (s, row) {
  UNWIND row.authors AS author
  MATCH (named:Entity {id: author})
  WITH DISTINCT s, coalesce(named.mergedInto, named.id) AS author
  MATCH (a:Entity {id: author})
  CREATE (s)-[:AUTHORED_BY]->(a)
}
RETURN count(*) AS done
