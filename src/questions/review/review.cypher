// Reviews by id, as they stood at a revision, each as the last filing by then declares it: with the claims that they
// judge, as shown at that revision and as shown when that declaration came,
// and the keys of the assertions that it rests on. Enters by id.
UNWIND $ids AS id
MATCH (r:Review {id: id})
CALL (r) {
  MATCH (r)<-[d:DECLARES WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision)]-(f:Filing)
  RETURN d.content AS content, d.since AS changed, f.id AS filing ORDER BY d.since DESC, f.id LIMIT 1
}
RETURN r.id AS id, content, changed, filing,
  head(COLLECT { MATCH (r)<-[d:DECLARES]-(:Filing) RETURN d.since AS first ORDER BY first }) AS since,
  COLLECT {
    MATCH (r)-[o:OF {filing: filing} WHERE o.since <= $revision AND (o.until IS NULL OR o.until > $revision)]->(c:Claim)
    RETURN c.id ORDER BY o.position
  } AS claims,
  COLLECT {
    MATCH (r)-[o:OF {filing: filing} WHERE o.since <= changed AND (o.until IS NULL OR o.until > changed)]->(c:Claim)
    RETURN c.id ORDER BY o.position
  } AS claimsThen,
  COLLECT {
    MATCH (r)-[l:RELIES_ON {filing: filing} WHERE l.since <= changed AND (l.until IS NULL OR l.until > changed)]->(a:Assertion)
    RETURN DISTINCT a.key ORDER BY a.key
  } AS relied
