// Under which entity each of these is shown from this revision on; null where it stands for itself.
UNWIND $rows AS row
MATCH (e:Entity {id: row.id})
SET e.mergedInto = row.into, e.mergedAt = CASE WHEN row.into IS NULL THEN null ELSE $revision END
RETURN count(*) AS done
