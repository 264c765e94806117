// Ends the index edges of claims whose state changes; entered by claim, one expansion between two bound ends. An edge
// of the very revision was never seen, and goes.
UNWIND $rows AS row
MATCH (subject:Entity)<-[:SUBJECT]-(c:Claim {id: row.claim})-[:OBJECT]->(object:Entity)
MATCH (subject)-[edge:$(row.predicate) {claim: row.claim} WHERE edge.until IS NULL]->(object)
FOREACH (_ IN CASE WHEN edge.since < $revision THEN [1] ELSE [] END | SET edge.until = $revision)
FOREACH (_ IN CASE WHEN edge.since = $revision THEN [1] ELSE [] END | DELETE edge)
RETURN count(*) AS done
