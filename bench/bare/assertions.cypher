// Assertions with claim, speaker, source and filing.
MATCH (f:Filing {id: $filing})
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
MATCH (by:Entity {id: row.by})
MATCH (source:Source {id: row.source})
CREATE (a:Assertion {
  id: row.id, key: row.id, stance: row.stance, modality: row.modality, during: row.during,
  earliest: row.earliest, latest: row.latest, paraphrase: row.paraphrase, page: row.page, since: 1
})
CREATE (a)-[:ABOUT]->(c)
CREATE (a)-[:BY]->(by)
CREATE (a)-[:IN]->(source)
CREATE (f)-[:BRINGS]->(a)
RETURN count(*) AS done
