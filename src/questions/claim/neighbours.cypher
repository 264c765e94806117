// Claims of neighbouring predicates in which a party of a claim takes part, those that are denied first. Enters by
// their index edges at the party.
UNWIND $rows AS row
CALL (row) {
  MATCH (:Entity {id: row.party})-[r:$any(row.predicates)]-(:Entity)
  WHERE r.since <= $revision AND (r.until IS NULL OR r.until > $revision) AND r.claim <> row.claim
  WITH DISTINCT r.claim AS neighbour, r.denials > 0 AS denied
  RETURN neighbour ORDER BY denied DESC, neighbour LIMIT 20
}
RETURN row.claim AS claim, collect(neighbour) AS neighbours
