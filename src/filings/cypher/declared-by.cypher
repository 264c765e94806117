// The sources that these entities published or wrote; entered by entity.
UNWIND $entities AS id
MATCH (:Entity {id: id})<-[:PUBLISHED_BY|AUTHORED_BY]-(s:Source)
RETURN DISTINCT s.id AS id
