// Every entity that stands at a revision, with the values that are asserted of it and denied by nobody, in the order of
// ids; goes through the index on Entity.id, which is in that order, so that nothing is sorted.
MATCH (e:Entity)
USING INDEX e:Entity(id)
WHERE e.id > '' AND e.mergedInto IS NULL AND EXISTS { (e)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision) }
RETURN e.id AS id, e.type AS type, e.name AS name, e.aliases AS aliases,
  COLLECT {
    MATCH (c:Claim)
    // all three, or the index on them serves nothing, and each entity would read every claim
    WHERE c.subject = e.id AND c.predicate > '' AND c.id > '' AND c.value IS NOT NULL
      AND EXISTS { (c)<-[:ABOUT]-(a:Assertion) WHERE a.stance = 'ASSERTS' AND a.since <= $revision AND (a.until IS NULL OR a.until > $revision) }
      AND NOT EXISTS { (c)<-[:ABOUT]-(a:Assertion) WHERE a.stance = 'DENIES' AND a.since <= $revision AND (a.until IS NULL OR a.until > $revision) }
    RETURN {
      predicate: c.predicate, value: c.value,
      said: COLLECT {
        MATCH (c)<-[:ABOUT]-(a:Assertion)-[:IN]->(s:Source)
        WHERE a.stance = 'ASSERTS' AND a.since <= $revision AND (a.until IS NULL OR a.until > $revision)
        RETURN {id: a.id, since: a.since, source: s.id} ORDER BY a.id
      }
    } ORDER BY c.id
  } AS values
ORDER BY e.id
