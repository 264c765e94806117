// Claims that relate an API to another one. Enters by the index edges between the two.
MATCH (:Api {id: $api})-[r]-(:Api)
WHERE r.claim IS NOT NULL AND r.since <= $revision AND (r.until IS NULL OR r.until > $revision)
RETURN DISTINCT r.claim AS claim ORDER BY claim LIMIT 20
