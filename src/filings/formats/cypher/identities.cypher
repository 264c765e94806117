// What a filing holds of identities at a revision; entered by the index of these edges on their filing.
MATCH (other:Entity)-[i:SAME_AS {filing: $filing}]->(keep:Entity)
WHERE i.since <= $revision AND (i.until IS NULL OR i.until > $revision)
RETURN true AS same, keep.id AS keep, other.id AS other, i.reason AS reason
UNION
MATCH (other:Entity)-[i:DIFFERENT_FROM {filing: $filing}]->(keep:Entity)
WHERE i.since <= $revision AND (i.until IS NULL OR i.until > $revision)
RETURN false AS same, keep.id AS keep, other.id AS other, i.reason AS reason
