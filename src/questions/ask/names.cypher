// The entities that bear any of some names or ids, as a question in plain English needs them. Enters by the look-up keys
// and by id.
CALL () {
  UNWIND $ids AS id
  MATCH (e:Entity {id: id})
  RETURN null AS key, id AS asked, e
  UNION
  UNWIND $keys AS key
  MATCH (:Name {key: key})<-[:NAMED]-(e:Entity)
  RETURN key, null AS asked, e
}
OPTIONAL MATCH (into:Entity {id: e.mergedInto}) WHERE e.mergedAt <= $revision
WITH DISTINCT key, asked, coalesce(into, e) AS e
WHERE EXISTS { (e)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision) }
RETURN key, asked, e.id AS id, e.type AS type, e.name AS name ORDER BY id LIMIT 2000
