// The entities with these ids, and the first that bear one of these names; entered by id and by look-up key.
CALL () {
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})
  RETURN e
  UNION
  UNWIND $keys AS key
  CALL (key) {
    MATCH (:Name {key: key})<-[:NAMED]-(e:Entity)
    RETURN e LIMIT 5
  }
  RETURN e
}
RETURN e.id AS id, e.type AS type, e.name AS name, e.aliases AS aliases, EXISTS { (e)-[:SAME_AS|DIFFERENT_FROM]-() } AS identified
