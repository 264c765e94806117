// All API keys, oldest first. Enters by the label: a newsroom has few.
MATCH (key:ApiKey)
RETURN key.id AS id, key.name AS name, key.role AS role, key.hash AS hash, key.created AS created,
  key.expires AS expires, key.revoked AS revoked, coalesce(key.newsroom, false) AS newsroom
ORDER BY created, id
