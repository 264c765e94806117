// How many sources the list has in all. Enters as the list does, and goes over all of it.
MATCH (s:Source)
WHERE ($kind IS NULL OR s.kind = $kind)
  AND ($publisher IS NULL OR EXISTS { (s)-[:PUBLISHED_BY]->(:Entity {id: $publisher}) })
  AND EXISTS { (s)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision) }
RETURN count(s) AS total
