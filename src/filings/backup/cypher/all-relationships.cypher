// Every relationship with its ends and properties, for a backup: goes over all of them once, as a stream.
MATCH (a)-[r]->(b)
RETURN type(r) AS type, elementId(a) AS from, elementId(b) AS to, properties(r) AS properties
