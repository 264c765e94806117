// Sources that a live filing declares, in the order of their ids. Enters by the publisher, or by kind and id.
MATCH (s:Source)
WHERE ($kind IS NULL OR s.kind = $kind) AND s.id > $after
  AND ($publisher IS NULL OR EXISTS { (s)-[:PUBLISHED_BY]->(:Entity {id: $publisher}) })
  AND EXISTS { (s)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision) }
RETURN s.id AS id ORDER BY s.id LIMIT $limit
