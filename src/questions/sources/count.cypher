// How many sources the list has in all. Enters as the list does, and goes over all of it.
CALL () {
  WITH 1 AS one WHERE $publisher IS NOT NULL
  MATCH (:Entity {id: $publisher})<-[:PUBLISHED_BY]-(s:Source)
  WHERE $kind IS NULL OR s.kind = $kind
  RETURN s
  UNION ALL
  WITH 1 AS one WHERE $publisher IS NULL AND $kind IS NOT NULL
  MATCH (s:Source)
  USING INDEX s:Source(kind, id)
  WHERE s.kind = $kind AND s.id > ''
  RETURN s
  UNION ALL
  WITH 1 AS one WHERE $publisher IS NULL AND $kind IS NULL
  MATCH (s:Source)
  RETURN s
}
WITH s WHERE EXISTS { (s)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision) }
RETURN count(s) AS total
