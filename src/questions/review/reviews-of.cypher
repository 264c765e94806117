// The live reviews of each of these claims, 20 at most. Enters by the claims' ids.
UNWIND $claims AS claim
CALL (claim) {
  MATCH (:Claim {id: claim})<-[o:OF WHERE o.since <= $revision AND (o.until IS NULL OR o.until > $revision)]-(r:Review)
  WITH DISTINCT r.id AS review ORDER BY review LIMIT 20
  RETURN collect(review) AS reviews
}
RETURN claim, reviews
