// A retracted filing: it stays, ended.
MATCH (f:Filing {id: $id})
SET f.until = $revision, f.changed = $revision
RETURN f.id AS id
