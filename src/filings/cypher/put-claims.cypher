// Claims between an entity and an entity or a value. A claim is never changed and never deleted; its parts stand
// on it too, for the indexes by which lists enter.
UNWIND $rows AS row
MATCH (subject:Entity {id: row.subject})
MERGE (c:Claim {id: row.id})
ON CREATE SET c.subject = row.subject, c.predicate = row.predicate, c.object = row.object, c.value = row.value, c.episode = row.episode
MERGE (c)-[:SUBJECT]->(subject)
WITH c, row
CALL (c, row) {
  MATCH (object:Entity {id: row.object})
  MERGE (c)-[:OBJECT]->(object)
}
RETURN count(*) AS done
