// Sources and all that they derive from, each as it stood at a revision of its own. Enters by the sources' ids.
UNWIND $rows AS row
MATCH (start:Source {id: row.id})
MATCH (start) (()-[d:DERIVED_FROM WHERE d.since <= row.revision AND (d.until IS NULL OR d.until > row.revision)]->()){0,50} (s:Source)
WITH DISTINCT row.revision AS revision, s
RETURN revision, s {
  .id, .kind, .title, .url, .published, .language,
  publisher: head(COLLECT { MATCH (s)-[:PUBLISHED_BY]->(p:Entity) RETURN p {.id, .type, .name, .aliases} }),
  authors: COLLECT { MATCH (s)-[:AUTHORED_BY]->(a:Entity) RETURN a {.id, .type, .name, .aliases} ORDER BY a.id },
  derivedFrom: COLLECT {
    MATCH (s)-[d:DERIVED_FROM WHERE d.since <= revision AND (d.until IS NULL OR d.until > revision)]->(o:Source)
    RETURN DISTINCT o.id ORDER BY o.id
  },
  captures: COLLECT {
    MATCH (c:Capture)-[:OF]->(s)
    RETURN c {.id, .sha256, .textSha256, .extractor, .mediaType, .bytes, .retrieved} ORDER BY c.id
  }
} AS source
