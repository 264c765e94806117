// API keys of a backup. One that is known here stays as it is here: what was revoked since must not live again. Enters by id.
UNWIND $rows AS row
MERGE (key:ApiKey {id: row.properties.id})
ON CREATE SET key = row.properties
RETURN row.id AS was, elementId(key) AS id
