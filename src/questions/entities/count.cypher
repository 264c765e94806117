// How many entities the list has in all. Enters as the list does, and goes over all of it.
MATCH (e:Entity)
WHERE e.id > $after AND e.id < $below AND (e.mergedInto IS NULL OR e.mergedAt > $revision)
  AND (EXISTS { (e)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision) }
    OR EXISTS {
      (e)<-[:SUBJECT|OBJECT]-(:Claim)<-[:ABOUT]-(a:Assertion)
      WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision)
    })
RETURN count(e) AS total
