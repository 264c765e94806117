// Claims of one subject and predicate that are live at a revision: what a functional predicate can conflict with.
// Enters by the index on subject and predicate (which is only used where its last property, the id, is bounded too).
UNWIND $pairs AS pair
CALL (pair) {
  MATCH (c:Claim {subject: pair.subject, predicate: pair.predicate})
  WHERE c.id > '' AND EXISTS { (c)<-[:ABOUT]-(a:Assertion) WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision) }
  RETURN c.id AS claim ORDER BY claim LIMIT 200
}
RETURN pair.subject AS subject, pair.predicate AS predicate, collect(claim) AS claims
