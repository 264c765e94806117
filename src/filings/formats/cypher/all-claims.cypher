// Every claim of which an assertion stands at a revision, with these and the names of its parties, in the order of
// ids; goes through the index on Claim.id, which is in that order, so that nothing is sorted.
MATCH (c:Claim)
USING INDEX c:Claim(id)
WHERE c.id > '' AND EXISTS { (c)<-[:ABOUT]-(a:Assertion) WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision) }
MATCH (c)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
RETURN c.id AS id, c.predicate AS predicate, c.value AS value, c.episode AS episode,
  subject {.id, .type, .name} AS subject, object {.id, .type, .name} AS object,
  COLLECT {
    MATCH (c)<-[:ABOUT]-(a:Assertion) WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision)
    MATCH (a)-[:BY]->(by:Entity)
    MATCH (a)-[:IN]->(s:Source)
    OPTIONAL MATCH (a)-[:QUOTES]->(p:Passage)
    RETURN a {
      .id, .since, .stance, .modality, .during, .page, .paragraph, .locator, .paraphrase, .note, quote: p.exact,
      by: by.id, byName: by.name, source: s.id, sourceTitle: s.title, url: s.url, published: s.published
    }
    ORDER BY a.id
  } AS assertions
ORDER BY c.id
