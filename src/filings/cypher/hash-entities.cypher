// Entities as they are shown at a revision, a page at a time; entered by id. One that an import has touched is already kept as it
// will be: what is said of it at the revision comes with it.
MATCH (e:Entity) WHERE e.id > $after
  AND EXISTS { (e)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision) }
WITH e ORDER BY e.id LIMIT $limit
RETURN e.id AS id, [e.id, e.type, e.name] + e.aliases + COLLECT { MATCH (e)-[:NAMED]->(n:Name) RETURN n.key ORDER BY n.key } AS content,
  EXISTS { (e)<-[d:DECLARES]-(:Filing) WHERE d.since > $revision OR d.until > $revision }
    OR EXISTS { (:Entity {mergedInto: e.id})<-[d:DECLARES]-(:Filing) WHERE d.since > $revision OR d.until > $revision } AS staged
ORDER BY id
