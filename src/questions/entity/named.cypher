// The entities that bear a name or alias, or have it as id. Enters by the look-up key and by id.
CALL () {
  MATCH (e:Entity {id: $id}) RETURN e
  UNION
  MATCH (:Name {key: $key})<-[:NAMED]-(e:Entity) RETURN e
}
OPTIONAL MATCH (into:Entity {id: e.mergedInto}) WHERE e.mergedAt <= $revision
WITH DISTINCT coalesce(into, e) AS e
WHERE $types IS NULL OR e.type IN $types
  AND EXISTS { (e)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision }
RETURN e.id AS id, e.type AS type, e.name AS name, e.aliases AS aliases,
  EXISTS { (e)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision) } AS live ORDER BY e.id LIMIT 25
