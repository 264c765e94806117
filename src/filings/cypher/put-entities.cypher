// Entities, each with the type as second label, and the names by which they are found.
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
ON CREATE SET e:$(row.type), e.type = row.type
SET e.name = row.name, e.aliases = row.aliases
WITH e, row
CALL (e, row) {
  MATCH (e)-[old:NAMED]->(n:Name) WHERE NOT n.key IN row.keys
  DELETE old
}
CALL (e, row) {
  UNWIND row.keys AS key
  MERGE (n:Name {key: key})
  MERGE (e)-[:NAMED]->(n)
}
RETURN count(*) AS done
