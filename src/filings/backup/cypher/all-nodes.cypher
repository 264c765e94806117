// Every node with its labels and properties, for a backup: goes over all of them once, as a stream. What is said of the
// graph as a whole stands in the head of the file.
MATCH (n) WHERE NOT n:GraphState
RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties
