// Every relationship with its ends and properties, for a backup: all of them are read, once, as a stream.
MATCH (a)-[r]->(b)
RETURN type(r) AS type, elementId(a) AS from, elementId(b) AS to, properties(r) AS properties
