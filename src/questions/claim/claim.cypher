// Claims with everything that was said of them, as it stood at a revision, and what of it was retracted, or taken
// back and is repeated still. Enters by the claims' ids.
UNWIND $ids AS id
MATCH (c:Claim {id: id})-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
RETURN c.id AS id, c.predicate AS predicate, c.value AS value, c.episode AS episode,
  subject {.id, .type, .name, .aliases} AS subject, object {.id, .type, .name, .aliases} AS object,
  COLLECT {
    MATCH (c)<-[:ABOUT]-(a:Assertion WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision))
    MATCH (a)-[:BY]->(by:Entity)
    MATCH (a)-[:IN]->(source:Source)
    MATCH (a)<-[:BRINGS]-(filing:Filing)
    OPTIONAL MATCH (a)-[:QUOTES]->(p:Passage)
    OPTIONAL MATCH (a)-[:RELAYS]->(relayed:Assertion)
    RETURN a {
      .id, .stance, .modality, .during, .duringText, .paraphrase, .page, .paragraph, .locator, .since, .until, .via, .note,
      claim: c.id, by: by {.id, .type, .name, .aliases}, source: source.id, filing: filing.id, relays: relayed.id,
      passage: p {.id, .exact, .prefix, .suffix, .start, .end, .page, .paragraph, .locator, .verification}
    } ORDER BY a.since, a.id
  } AS assertions,
  COLLECT {
    CALL (c) {
      MATCH (c)<-[:ABOUT]-(a:Assertion WHERE a.since <= $revision AND a.retracted <= $revision) RETURN a
      UNION
      MATCH (c)<-[:ABOUT]-(x:Assertion WHERE x.since <= $revision AND (x.until IS NULL OR x.until > $revision))
      MATCH (x) (()-[:RELAYS]->()){1,20} (a:Assertion WHERE a.until <= $revision) RETURN a
    }
    MATCH (a)-[:BY]->(by:Entity)
    MATCH (a)-[:IN]->(source:Source)
    OPTIONAL MATCH (a)-[:RELAYS]->(relayed:Assertion)
    RETURN a {.id, .stance, .via, .until, retracted: a.retracted IS NOT NULL,
      by: CASE WHEN by.mergedAt <= $revision THEN coalesce(by.mergedInto, by.id) ELSE by.id END, source: source.id, relays: relayed.id} ORDER BY a.since, a.id
  } AS withdrawn
