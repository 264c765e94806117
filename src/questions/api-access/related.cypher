// Claims that relate an API to another entity of a type: to another API. Enters by the index edges at the API.
MATCH (:Entity {id: $api})-[r]-(other:Entity)
WHERE r.claim IS NOT NULL AND r.since <= $revision AND (r.until IS NULL OR r.until > $revision)
WITH r, other.type AS type WHERE type = $type
RETURN DISTINCT r.claim AS claim ORDER BY claim LIMIT 20
