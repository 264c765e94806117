// One API key by its id. Enters by the constraint on ids.
MATCH (key:ApiKey {id: $id})
RETURN key.id AS id, key.name AS name, key.role AS role, key.hash AS hash, key.created AS created,
  key.expires AS expires, key.revoked AS revoked, coalesce(key.newsroom, false) AS newsroom
