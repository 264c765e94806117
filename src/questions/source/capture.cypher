// The source of an archived copy, by the copy's id.
MATCH (:Capture {id: $id})-[:OF]->(s:Source)
RETURN s.id AS id ORDER BY s.id
