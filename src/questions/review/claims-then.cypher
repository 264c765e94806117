// Claims with everything that was said of them, each as it stood at a revision of its own, and what of it was
// retracted, or taken back and is repeated still. Enters by the claims' ids.
UNWIND $rows AS row
MATCH (c:Claim {id: row.id})-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
RETURN row.revision AS revision, c {
  .id, .predicate, .value, .episode,
  subject: subject {.id, .type, .name, .aliases}, object: object {.id, .type, .name, .aliases},
  assertions: COLLECT {
    MATCH (c)<-[:ABOUT]-(a:Assertion WHERE a.since <= row.revision AND (a.until IS NULL OR a.until > row.revision))
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
  },
  withdrawn: COLLECT {
    CALL (c, row) {
      MATCH (c)<-[:ABOUT]-(a:Assertion WHERE a.since <= row.revision AND a.retracted <= row.revision) RETURN a
      UNION
      MATCH (c)<-[:ABOUT]-(x:Assertion WHERE x.since <= row.revision AND (x.until IS NULL OR x.until > row.revision))
      MATCH (x) (()-[:RELAYS]->()){1,20} (a:Assertion WHERE a.until <= row.revision) RETURN a
    }
    MATCH (a)-[:BY]->(by:Entity)
    MATCH (a)-[:IN]->(source:Source)
    OPTIONAL MATCH (a)-[:RELAYS]->(relayed:Assertion)
    RETURN a {.id, .stance, .via, .until, retracted: a.retracted IS NOT NULL,
      by: CASE WHEN by.mergedAt <= row.revision THEN coalesce(by.mergedInto, by.id) ELSE by.id END, source: source.id, relays: relayed.id} ORDER BY a.since, a.id
  }
} AS claim
