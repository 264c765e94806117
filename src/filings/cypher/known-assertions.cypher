// The assertions of these claims that stand at a revision; entered by claim.
UNWIND $claims AS claim
MATCH (c:Claim {id: claim})<-[:ABOUT]-(a:Assertion)
WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision)
MATCH (a)-[:BY]->(by:Entity)
MATCH (a)-[:IN]->(source:Source)
MATCH (a)<-[:BRINGS]-(f:Filing)
OPTIONAL MATCH (a)-[:QUOTES]->(p:Passage)
OPTIONAL MATCH (a)-[:RELAYS]->(r:Assertion)
RETURN a.id AS id, a.key AS key, f.id AS filing, c.id AS claim, by.id AS by, a.stance AS stance, a.modality AS modality,
  a.during AS during, source.id AS source, r.id AS relays, a.via AS via, coalesce(p.exact, a.paraphrase, '') AS words,
  p IS NULL AS paraphrased, a.relaysIn IS NOT NULL AS repeats
