// Entities with their names and the filing's word on them.
MATCH (f:Filing {id: $filing})
UNWIND $rows AS row
CREATE (e:Entity:$(row.type) {id: row.id, type: row.type, name: row.name, aliases: row.aliases})
CREATE (f)-[:DECLARES {content: row.content, since: 1}]->(e)
WITH e, row
CALL (e, row) {
  UNWIND row.made AS key
  CREATE (n:Name {key: key})
}
WITH e, row
UNWIND row.keys AS key
MATCH (n:Name {key: key})
CREATE (e)-[:NAMED]->(n)
RETURN count(*) AS done
