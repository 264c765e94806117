// Entities and sources as they are shown, with what hangs on them, a page at a time; entered by id.
MATCH (e:Entity) WHERE e.id > $after
  AND EXISTS { (e)<-[d:DECLARES]-(:Filing) WHERE d.until IS NULL }
RETURN e.id AS id, [e.id, e.type, e.name] + e.aliases + COLLECT { MATCH (e)-[:NAMED]->(n:Name) RETURN n.key ORDER BY n.key } AS content
ORDER BY e.id LIMIT $limit
