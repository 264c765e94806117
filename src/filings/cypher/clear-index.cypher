// Forgets what the index says of claims now, so that it is built again; entered by claim.
UNWIND $claims AS id
MATCH (c:Claim {id: id})
SET c.state = null
WITH c
MATCH (c)-[:SUBJECT]->(s:Entity), (c)-[:OBJECT]->(o:Entity)
MATCH (s)-[r {claim: c.id}]->(o) WHERE r.until IS NULL
DELETE r
RETURN count(*) AS done
