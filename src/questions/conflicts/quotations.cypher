// The words that are quoted, with who says them and where, so that wordings of one utterance can be compared. Enters by
// the entity that speaks or that the claim is about, or by the case and its filings.
CALL () {
  WITH 1 AS one WHERE $entity IS NOT NULL
  MATCH (:Entity {id: $entity})<-[:BY]-(a:Assertion)
  RETURN a
  UNION
  WITH 1 AS one WHERE $entity IS NOT NULL
  MATCH (:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(:Claim)<-[:ABOUT]-(a:Assertion)
  RETURN a
  UNION
  WITH 1 AS one WHERE $case IS NOT NULL
  MATCH (:Filing {case: $case})-[:BRINGS]->(a:Assertion)
  RETURN a
}
WITH DISTINCT a WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision)
MATCH (a)-[:QUOTES]->(p:Passage)
MATCH (a)-[:BY]->(by:Entity)
MATCH (a)-[:IN]->(source:Source)
MATCH (a)-[:ABOUT]->(c:Claim)
RETURN a.id AS id, by.id AS speaker, source.id AS source, c.id AS claim, p.exact AS words ORDER BY id LIMIT $limit
