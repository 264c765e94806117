// Revokes an API key from an instant on; one that was revoked before keeps its instant. Enters by the constraint on ids.
MATCH (key:ApiKey {id: $id})
SET key.revoked = coalesce(key.revoked, $at)
RETURN key.id AS id
