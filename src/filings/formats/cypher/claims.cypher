// The claims of a filing, each with what the filing has of it: the assertions that stand at a revision, and those that do
// not but are repeated by one that does, or that a review rests on. Entered by the filing; each claim comes once, by the first of its assertions, in no order.
MATCH (f:Filing {id: $filing})-[:BRINGS]->(first:Assertion)-[:ABOUT]->(c:Claim)
WHERE (first.since <= $revision AND (first.until IS NULL OR first.until > $revision)
  OR EXISTS {
    MATCH (first) (()<-[:RELAYS]-()){1,20} (a:Assertion)
    WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision)
  } OR EXISTS { (first)<-[l:RELIES_ON WHERE l.since <= $revision AND (l.until IS NULL OR l.until > $revision)]-(:Review) })
  AND NOT EXISTS {
    MATCH (c)<-[:ABOUT]-(b:Assertion)<-[:BRINGS]-(f)
    WHERE b.id < first.id AND (b.since <= $revision AND (b.until IS NULL OR b.until > $revision)
      OR EXISTS { MATCH (b) (()<-[:RELAYS]-()){1,20} (a:Assertion) WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision) }
      OR EXISTS { (b)<-[l:RELIES_ON WHERE l.since <= $revision AND (l.until IS NULL OR l.until > $revision)]-(:Review) })
  }
RETURN c.id AS id, c.predicate AS predicate, c.subject AS subject, c.object AS object, c.value AS value, c.episode AS episode,
  COLLECT {
    MATCH (c)<-[:ABOUT]-(a:Assertion)<-[:BRINGS]-(f)
    WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision)
      OR EXISTS { MATCH (a) (()<-[:RELAYS]-()){1,20} (x:Assertion) WHERE x.since <= $revision AND (x.until IS NULL OR x.until > $revision) }
      OR EXISTS { (a)<-[l:RELIES_ON WHERE l.since <= $revision AND (l.until IS NULL OR l.until > $revision)]-(:Review) }
    MATCH (a)-[:BY]->(by:Entity)
    MATCH (a)-[:IN]->(s:Source)
    OPTIONAL MATCH (a)-[:QUOTES]->(p:Passage)
    OPTIONAL MATCH (a)-[:RELAYS]->(r:Assertion)<-[:BRINGS]-(g:Filing)
    RETURN a {
      .id, .key, .stance, .modality, .during, .duringText, .page, .paragraph, .locator, .via, .note, .paraphrase,
      .audience, .relaysIn, .relaysBy, .relaysStance, .filedSubject, .filedObject, .filedBy, by: by.id, source: s.id,
      live: a.since <= $revision AND (a.until IS NULL OR a.until > $revision),
      exact: p.exact, prefix: p.prefix, suffix: p.suffix, start: p.start, end: p.end,
      relays: r.key, relaysOf: g.id
    }
    ORDER BY a.id
  } AS assertions
