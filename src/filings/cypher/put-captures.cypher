// Archived copies of sources, by the hash of their bytes.
UNWIND $rows AS row
MATCH (s:Source {id: row.source})
MERGE (c:Capture {id: row.id})
SET c.sha256 = row.sha256, c.mediaType = row.mediaType, c.retrieved = row.retrieved
SET c.textSha256 = coalesce(row.textSha256, c.textSha256), c.extractor = coalesce(row.extractor, c.extractor),
  c.bytes = coalesce(row.bytes, c.bytes)
MERGE (c)-[:OF]->(s)
RETURN count(*) AS done
