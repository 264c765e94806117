// Live claims that tell more of some subjects: values, and objects where these are among those named. Enters by the
// index on subject and predicate.
UNWIND $subjects AS subject
CALL (subject) {
  MATCH (c:Claim {subject: subject})
  WHERE c.predicate IN $predicates AND c.id > '' AND (c.object IS NULL OR c.object IN $objects)
    AND EXISTS { (c)<-[:ABOUT]-(a:Assertion) WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision) }
  RETURN c.id AS claim ORDER BY claim LIMIT 50
}
RETURN subject, claim ORDER BY subject, claim
