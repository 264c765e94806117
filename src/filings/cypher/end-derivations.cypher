// Ends derivations that the filing no longer says.
UNWIND $rows AS row
MATCH (s:Source {id: row.source})-[d:DERIVED_FROM {filing: $filing} WHERE d.until IS NULL]->(:Source {id: row.origin})
SET d.until = $revision
RETURN count(*) AS done
