// The sources with this id or this address. Enters by the indexes on both.
MATCH (s:Source) WHERE s.id = $id OR s.url = $id
RETURN s.id AS id ORDER BY s.id LIMIT 10
