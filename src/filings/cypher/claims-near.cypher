// Live claims of these subjects, some of each, to find the nearest to a wrong one; entered by the index on subject.
UNWIND $subjects AS subject
CALL (subject) {
  MATCH (c:Claim {subject: subject})
  WHERE c.predicate > '' AND c.id > ''
    AND EXISTS { (c)<-[:ABOUT]-(a:Assertion) WHERE a.until IS NULL }
  RETURN c LIMIT 100
}
RETURN c.subject AS subject, c.predicate AS predicate, c.object AS object, c.value AS value, c.episode AS episode
