// The sources with this id or this address that were on file by then. Enters by the indexes on both.
MATCH (s:Source)
WHERE (s.id = $id OR s.url = $id) AND EXISTS { (s)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision }
RETURN s.id AS id ORDER BY s.id LIMIT 10
