// Keeps a new API key: never the key itself, only its hash. Enters by the key's id, which the constraint holds unique.
CREATE (key:ApiKey {id: $id})
SET key.name = $name, key.role = $role, key.hash = $hash, key.created = $created, key.expires = $expires,
  key.revoked = null, key.newsroom = $newsroom
RETURN key.id AS id
