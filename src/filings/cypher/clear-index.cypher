// Forgets what the index says of claims, now and as of any revision before, so that it is built again; entered by claim.
UNWIND $claims AS id
MATCH (c:Claim {id: id})
SET c.state = null, c.standing = null, c.weak = null, c.stateSince = null,
  c.priorStanding = null, c.priorWeak = null, c.priorSince = null
WITH c
MATCH (c)-[:SUBJECT]->(s:Entity), (c)-[:OBJECT]->(o:Entity)
MATCH (s)-[r {claim: c.id}]->(o)
DELETE r
RETURN count(*) AS done
