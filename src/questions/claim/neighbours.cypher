// Claims of neighbouring predicates between a party of a claim and another entity, those that are denied first. Enters by
// the indexes on subject and object: of all the claims of a hub, those of other predicates are never read.
UNWIND $rows AS row
CALL (row) {
  CALL (row) {
    MATCH (c:Claim {subject: row.party}) WHERE c.predicate IN row.predicates AND c.id > '' AND c.object IS NOT NULL
    RETURN c
    UNION
    MATCH (c:Claim {object: row.party}) WHERE c.predicate IN row.predicates AND c.id > ''
    RETURN c
  }
  WITH row, c
  WHERE c.id <> row.claim
    AND EXISTS { (c)<-[:ABOUT]-(a:Assertion) WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision) }
  WITH c, EXISTS {
    (c)<-[:ABOUT]-(a:Assertion {stance: 'DENIES'}) WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision)
  } AS denied
  RETURN c.id AS neighbour ORDER BY denied DESC, neighbour LIMIT 20
}
RETURN row.claim AS claim, collect(neighbour) AS neighbours
