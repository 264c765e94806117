// Claims with the names of their ends; entered by id.
UNWIND $claims AS id
MATCH (c:Claim {id: id})-[:SUBJECT]->(s:Entity)
OPTIONAL MATCH (c)-[:OBJECT]->(o:Entity)
RETURN c.id AS id, c.subject AS subject, c.predicate AS predicate, c.object AS object, c.value AS value,
  c.episode AS episode, s.name AS subjectName, o.name AS objectName
