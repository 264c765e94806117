// The agreements that a company shares with each of some partners, and those that are part of these. Enters by the
// index on subject and predicate at the partner.
UNWIND $partners AS partner
CALL (partner) {
  MATCH (theirs:Claim {subject: partner}) WHERE theirs.predicate IN $party AND theirs.id > ''
  MATCH (ours:Claim {subject: $company, object: theirs.object}) WHERE ours.predicate IN $party AND ours.id > ''
  WITH theirs.object AS top, collect(DISTINCT theirs.id) + collect(DISTINCT ours.id) AS parties ORDER BY top LIMIT 20
  CALL (top) {
    RETURN top AS agreement, null AS part
    UNION
    MATCH (p:Claim {subject: top}) WHERE p.predicate IN $part AND p.id > '' AND p.object STARTS WITH $prefix
    RETURN p.object AS agreement, p.id AS part ORDER BY part LIMIT 20
  }
  RETURN agreement, CASE WHEN part IS NULL THEN parties ELSE parties + part END AS claims
}
RETURN partner, agreement, claims ORDER BY partner, agreement
