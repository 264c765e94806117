// Nodes of a backup, each made anew; tells which node each became.
UNWIND $rows AS row
CREATE (n:$(row.labels))
SET n = row.properties
RETURN row.id AS was, elementId(n) AS id
