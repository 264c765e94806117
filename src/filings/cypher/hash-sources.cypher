// Sources as they are shown, with what hangs on them, a page at a time; entered by id.
MATCH (s:Source) WHERE s.id > $after
  AND EXISTS { (s)<-[d:DECLARES]-(:Filing) WHERE d.until IS NULL }
RETURN s.id AS id, [s.id, s.kind, s.title, s.url, s.published, s.language]
  + COLLECT { MATCH (s)-[:PUBLISHED_BY]->(p:Entity) RETURN p.id }
  + COLLECT { MATCH (s)-[:AUTHORED_BY]->(a:Entity) RETURN a.id ORDER BY a.id }
  + COLLECT { MATCH (s)-[d:DERIVED_FROM WHERE d.until IS NULL]->(o:Source) RETURN DISTINCT o.id ORDER BY o.id }
  + COLLECT { MATCH (c:Capture)-[:OF]->(s) RETURN c.sha256 ORDER BY c.sha256 } AS content
ORDER BY s.id LIMIT $limit
