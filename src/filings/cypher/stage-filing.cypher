// The filing that an import brings: where it is new, it begins at the revision to come, and so nobody sees it yet.
MERGE (f:Filing {id: $id})
ON CREATE SET f.since = $revision, f.changed = $revision, f.title = $title, f.hash = ''
RETURN f.since < $revision AND f.until IS NULL AS stood, f.since = $revision AS fresh, f.hash AS hash
