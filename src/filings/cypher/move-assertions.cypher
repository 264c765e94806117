// Assertions that live on about another claim or under another speaker, since entities were joined or parted: the
// old node ends, and a new one of the same words begins. Of one that was taken back, the new one never
// stands: it ended, for all who ask, before it began.
UNWIND $rows AS row
MATCH (old:Assertion {id: row.old})-[:IN]->(source:Source)
MATCH (old)<-[:BRINGS]-(f:Filing)
OPTIONAL MATCH (old)-[:QUOTES]->(p:Passage)
MATCH (c:Claim {id: row.claim})
MATCH (by:Entity {id: row.by})
WITH row, old, source, f, p, c, by, old.until AS ended
SET old.until = coalesce(old.until, $revision)
CREATE (a:Assertion)
SET a = old {
  .*, id: row.id, since: $revision, until: ended,
  filedSubject: row.filedSubject, filedObject: row.filedObject, filedBy: row.filedBy
}
CREATE (a)-[:ABOUT]->(c)
CREATE (a)-[:BY]->(by)
CREATE (a)-[:IN]->(source)
CREATE (f)-[:BRINGS]->(a)
WITH a, p
CALL (a, p) {
  WITH a, p WHERE p IS NOT NULL
  CREATE (a)-[:QUOTES]->(p)
}
RETURN count(*) AS done
