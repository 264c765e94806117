// The assertions of these claims that stand at a revision, and those that were retracted, or taken back and that one which
// stands repeats, however far; entered by claim.
UNWIND $claims AS claim
MATCH (c:Claim {id: claim})
CALL (c) {
  MATCH (c)<-[:ABOUT]-(a:Assertion WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision OR a.retracted IS NOT NULL))
  RETURN a
  UNION
  MATCH (c)<-[:ABOUT]-(x:Assertion WHERE x.since <= $revision AND (x.until IS NULL OR x.until > $revision))
  MATCH (x) (()-[:RELAYS]->()){1,20} (a:Assertion WHERE a.until <= $revision)
  RETURN a
}
MATCH (a)-[:BY]->(by:Entity)
MATCH (a)-[:IN]->(source:Source)
MATCH (a)<-[:BRINGS]-(f:Filing)
OPTIONAL MATCH (a)-[:QUOTES]->(p:Passage)
OPTIONAL MATCH (a)-[:RELAYS]->(r:Assertion)
RETURN a.id AS id, a.key AS key, f.id AS filing, c.id AS claim,
  CASE WHEN a.until <= $revision AND by.mergedAt <= $revision THEN coalesce(by.mergedInto, by.id) ELSE by.id END AS by, a.stance AS stance, a.modality AS modality,
  a.during AS during, source.id AS source, r.id AS relays, a.via AS via, coalesce(p.exact, a.paraphrase, '') AS words,
  p IS NULL AS paraphrased, a.relaysIn IS NOT NULL AS repeats, coalesce(a.until <= $revision, false) AS withdrawn,
  coalesce(a.retracted <= $revision, false) AS retracted
