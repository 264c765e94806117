// The sources that a source derives from, says this filing.
UNWIND $rows AS row
MATCH (s:Source {id: row.source})
MATCH (origin:Source {id: row.origin})
CREATE (s)-[:DERIVED_FROM {filing: $filing, since: $revision}]->(origin)
RETURN count(*) AS done
