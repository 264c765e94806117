// Claims with what the index says of them and the assertions that stand at a revision, a page at a time; entered by id. Of a claim
// that an import has touched, the index has the state to come.
MATCH (c:Claim) WHERE c.id > $after
  AND EXISTS { (c)<-[:ABOUT]-(a:Assertion) WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision) }
WITH c ORDER BY c.id LIMIT $limit
RETURN c.id AS id, [c.id, c.predicate, c.subject, c.object, c.value, toString(c.episode)] AS claim, c.state AS state,
  coalesce(c.stateSince, 0) > $revision AS staged,
  COLLECT {
    MATCH (c)<-[:ABOUT]-(a:Assertion WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision))
    MATCH (a)-[:BY]->(by:Entity)
    MATCH (a)-[:IN]->(s:Source)
    MATCH (a)<-[:BRINGS]-(f:Filing)
    OPTIONAL MATCH (a)-[:QUOTES]->(p:Passage)
    OPTIONAL MATCH (a)-[:RELAYS]->(r:Assertion)
    RETURN [a.key, f.id, by.id, a.stance, a.modality, a.during, a.duringText, s.id, toString(a.page),
      toString(a.paragraph), a.locator, a.via, a.note, a.paraphrase, p.id, p.exact, p.prefix, p.suffix, r.key]
  } AS assertions
ORDER BY id
