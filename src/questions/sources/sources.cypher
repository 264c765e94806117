// Sources that a live filing declares, in the order of their ids. Enters by the publisher, whose sources are all read, by
// kind and id, or by id.
CALL () {
  WITH 1 AS one WHERE $publisher IS NOT NULL
  MATCH (:Entity {id: $publisher})<-[:PUBLISHED_BY]-(s:Source)
  WHERE s.id > $after AND ($kind IS NULL OR s.kind = $kind)
    AND EXISTS { (s)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision) }
  RETURN s
  UNION ALL
  WITH 1 AS one WHERE $publisher IS NULL AND $kind IS NOT NULL
  MATCH (s:Source)
  USING INDEX s:Source(kind, id)
  WHERE s.kind = $kind AND s.id > $after
    AND EXISTS { (s)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision) }
  RETURN s ORDER BY s.kind, s.id LIMIT $limit
  UNION ALL
  WITH 1 AS one WHERE $publisher IS NULL AND $kind IS NULL
  MATCH (s:Source)
  WHERE s.id > $after
    AND EXISTS { (s)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision) }
  RETURN s ORDER BY s.id LIMIT $limit
}
RETURN s.id AS id ORDER BY id LIMIT $limit
