// Every assertion in exact words that stands at a revision, with its passage, claim, speaker and document, in the order
// of ids; goes through the index on Assertion.id, which is in that order, so that nothing is sorted.
MATCH (a:Assertion)-[:QUOTES]->(p:Passage)
USING INDEX a:Assertion(id)
WHERE a.id > '' AND a.since <= $revision AND (a.until IS NULL OR a.until > $revision)
MATCH (a)-[:BY]->(by:Entity)
MATCH (a)-[:IN]->(s:Source)
MATCH (a)-[:ABOUT]->(c:Claim)-[:SUBJECT]->(subject:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
RETURN a.id AS id, a.stance AS stance, a.modality AS modality, a.during AS during, a.page AS page,
  p {.exact, .prefix, .suffix, .start, .end} AS passage,
  by {.id, .type, .name} AS by, subject {.id, .type, .name} AS subject, object {.id, .type, .name} AS object,
  c.predicate AS predicate, c.value AS value, c.episode AS episode,
  s {.id, .kind, .title, .url} AS source
ORDER BY a.id
