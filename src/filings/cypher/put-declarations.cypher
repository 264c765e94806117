// What the filing says of entities, sources and reviews, for as long as it says so.
MATCH (f:Filing {id: $filing})
UNWIND $rows AS row
OPTIONAL MATCH (e:Entity {id: row.target})
OPTIONAL MATCH (s:Source {id: row.target})
OPTIONAL MATCH (r:Review {id: row.target})
WITH f, row, coalesce(e, s, r) AS target
CREATE (f)-[d:DECLARES {content: row.content, since: $revision}]->(target)
SET d.rating = row.rating
RETURN count(*) AS done
