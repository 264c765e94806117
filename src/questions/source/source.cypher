// Sources and all that they derive from, as it stood at a revision. Enters by the sources' ids.
UNWIND $ids AS id
MATCH (start:Source {id: id})
MATCH (start) (()-[d:DERIVED_FROM WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision)]->()){0,50} (s:Source)
WITH DISTINCT s
RETURN s.id AS id, s.kind AS kind, s.title AS title, s.url AS url, s.published AS published, s.language AS language,
  head(COLLECT { MATCH (s)-[:PUBLISHED_BY]->(p:Entity) RETURN p {.id, .type, .name, .aliases} }) AS publisher,
  COLLECT { MATCH (s)-[:AUTHORED_BY]->(a:Entity) RETURN a {.id, .type, .name, .aliases} ORDER BY a.id } AS authors,
  COLLECT {
    MATCH (s)-[d:DERIVED_FROM WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision)]->(o:Source)
    RETURN DISTINCT o.id ORDER BY o.id
  } AS derivedFrom,
  COLLECT {
    MATCH (c:Capture)-[:OF]->(s)
    RETURN c {.id, .sha256, .textSha256, .extractor, .mediaType, .bytes, .retrieved} ORDER BY c.id
  } AS captures
