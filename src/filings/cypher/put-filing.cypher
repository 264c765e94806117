// The filing itself. An amendment keeps its first revision; a retraction ends it.
MERGE (f:Filing {id: $id})
ON CREATE SET f.since = $revision
SET f.title = $title, f.case = $case, f.preparedBy = $preparedBy, f.note = $note, f.hash = $hash,
  f.changed = $revision, f.until = null
RETURN f.id AS id
