// The ids of live reviews from one of the same first letters on, to find the nearest to a wrong one. Enters by id.
MATCH (r:Review) WHERE r.id >= $from
  AND EXISTS { (r)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision) }
RETURN r.id AS id ORDER BY r.id LIMIT 200
