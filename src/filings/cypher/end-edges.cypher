// Ends the index edges of claims whose state changes; entered by claim, one expansion between two bound ends.
UNWIND $rows AS row
MATCH (subject:Entity)<-[:SUBJECT]-(c:Claim {id: row.claim})-[:OBJECT]->(object:Entity)
MATCH (subject)-[edge:$(row.predicate) {claim: row.claim} WHERE edge.until IS NULL]->(object)
SET edge.until = $revision
RETURN count(*) AS done
