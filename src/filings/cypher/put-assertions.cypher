// Assertions, each with its claim, speaker, source, filing and passage. Never changed but for `until`.
MATCH (f:Filing {id: $filing})
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (by:Entity {id: row.by})
MATCH (source:Source {id: row.source})
CREATE (a:Assertion {
  id: row.id, key: row.key, stance: row.stance, modality: row.modality, during: row.during, duringText: row.duringText,
  earliest: row.earliest, latest: row.latest, paraphrase: row.paraphrase, note: row.note,
  via: row.via, filedSubject: row.filedSubject, filedObject: row.filedObject, filedBy: row.filedBy,
  relaysIn: row.relaysIn, relaysBy: row.relaysBy, relaysStance: row.relaysStance, page: row.page, paragraph: row.paragraph, locator: row.locator, since: $revision
})
CREATE (a)-[:ABOUT]->(c)
CREATE (a)-[:BY]->(by)
CREATE (a)-[:IN]->(source)
CREATE (f)-[:BRINGS]->(a)
WITH a, source, row
CALL (a, source, row) {
  WITH a, source, row WHERE row.passage IS NOT NULL
  MERGE (p:Passage {id: row.passage.id})
  ON CREATE SET p += row.passage, p.page = row.page, p.paragraph = row.paragraph, p.locator = row.locator
  // the same words, filed before their capture was at hand
  ON MATCH SET p += CASE row.passage.verification WHEN 'UNVERIFIED' THEN {} ELSE row.passage END
  MERGE (p)-[:OF]->(source)
  CREATE (a)-[:QUOTES]->(p)
}
RETURN count(*) AS done
