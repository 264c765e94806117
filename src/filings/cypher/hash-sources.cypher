// Sources as they are shown at a revision, with what hangs on them, a page at a time; entered by id. One that an import has
// touched is already kept as it will be: what is said of it at the revision comes with it.
MATCH (s:Source) WHERE s.id > $after
  AND EXISTS { (s)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision) }
WITH s ORDER BY s.id LIMIT $limit
RETURN s.id AS id, [s.id, s.kind, s.title, s.url, s.published, s.language]
  + COLLECT { MATCH (s)-[:PUBLISHED_BY]->(p:Entity) RETURN p.id }
  + COLLECT { MATCH (s)-[:AUTHORED_BY]->(a:Entity) RETURN a.id ORDER BY a.id } AS content,
  COLLECT {
    MATCH (s)-[d:DERIVED_FROM WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision)]->(o:Source)
    RETURN DISTINCT o.id ORDER BY o.id
  } + COLLECT {
    MATCH (c:Capture)-[:OF]->(s)
    WHERE EXISTS { (s)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision AND d.content CONTAINS c.sha256 }
    RETURN c.sha256 ORDER BY c.sha256
  } AS more,
  EXISTS { (s)<-[d:DECLARES]-(:Filing) WHERE d.since > $revision OR d.until > $revision } AS staged
ORDER BY id
