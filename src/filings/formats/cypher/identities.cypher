// What a filing holds of identities at a revision, in the order of their ids; entered by the index of these edges on their filing.
CALL () {
  MATCH (other:Entity)-[i:SAME_AS {filing: $filing}]->(keep:Entity)
  WHERE i.since <= $revision AND (i.until IS NULL OR i.until > $revision)
  RETURN true AS same, keep.id AS keep, other.id AS other, i.reason AS reason
  UNION
  MATCH (other:Entity)-[i:DIFFERENT_FROM {filing: $filing}]->(keep:Entity)
  WHERE i.since <= $revision AND (i.until IS NULL OR i.until > $revision)
  RETURN false AS same, keep.id AS keep, other.id AS other, i.reason AS reason
}
RETURN same, keep, other, reason ORDER BY same DESC, keep, other, reason
