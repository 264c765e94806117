// Entities that a live filing declares, or that live assertions are about, in the order of their ids, between two of them.
// Enters by id.
MATCH (e:Entity)
WHERE e.id > $after AND e.id < $below AND (e.mergedInto IS NULL OR e.mergedAt > $revision)
  AND (EXISTS { (e)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision) }
    OR EXISTS {
      (e)<-[:SUBJECT|OBJECT]-(:Claim)<-[:ABOUT]-(a:Assertion)
      WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision)
    })
RETURN e.id AS id, e.type AS type, e.name AS name, e.aliases AS aliases ORDER BY e.id LIMIT $limit
