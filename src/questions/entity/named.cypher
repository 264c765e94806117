// The entities that bear a name or alias, or have it as id. Enters by the look-up key and by id.
CALL () {
  MATCH (e:Entity {id: $id}) RETURN e
  UNION
  MATCH (:Name {key: $key})<-[:NAMED]-(e:Entity) RETURN e
}
WITH e WHERE $types IS NULL OR e.type IN $types
RETURN e.id AS id, e.type AS type, e.name AS name, e.aliases AS aliases ORDER BY e.id LIMIT 25
