// The revisions at which the state of claims may have changed: something was said of them or no more, or a source of what
// is said came to derive from another or did no more. Entered by claim.
UNWIND $claims AS id
MATCH (c:Claim {id: id})<-[:ABOUT]-(said:Assertion)
WITH id, collect(said) AS all, min(said.since) AS first
UNWIND all AS a
CALL (a) {
  RETURN [a.since, a.until] AS turns
  UNION ALL
  MATCH (a)-[:IN]->(start:Source)
  MATCH (start) (()-[:DERIVED_FROM]->()){0,50} (s:Source)
  WITH DISTINCT s
  MATCH (s)-[d:DERIVED_FROM]->(:Source)
  RETURN [d.since, d.until] AS turns
}
UNWIND turns AS turn
WITH id, first, turn WHERE turn >= first AND turn <= $revision
RETURN turn, collect(DISTINCT id) AS claims ORDER BY turn
