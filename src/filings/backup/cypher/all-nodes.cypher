// Every node with its labels and properties, for a backup: all of them are read, once, as a stream.
MATCH (n)
RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties
