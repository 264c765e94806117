// What the filing says of entities and sources, for as long as it says so.
MATCH (f:Filing {id: $filing})
UNWIND $rows AS row
OPTIONAL MATCH (e:Entity {id: row.target})
OPTIONAL MATCH (s:Source {id: row.target})
WITH f, row, coalesce(e, s) AS target
CREATE (f)-[:DECLARES {content: row.content, since: $revision}]->(target)
RETURN count(*) AS done
