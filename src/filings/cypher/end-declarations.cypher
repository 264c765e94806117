// Ends what the filing no longer says of entities, sources and reviews.
MATCH (f:Filing {id: $filing})
UNWIND $rows AS row
MATCH (f)-[d:DECLARES {content: row.content} WHERE d.until IS NULL]->(target {id: row.target})
SET d.until = $revision
RETURN count(*) AS done
