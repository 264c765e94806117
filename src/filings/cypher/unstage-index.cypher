// Takes the edges of these claims back to before a revision that never came; entered by claim.
UNWIND $claims AS id
MATCH (s:Entity)<-[:SUBJECT]-(:Claim {id: id})-[:OBJECT]->(o:Entity)
MATCH (s)-[r {claim: id}]->(o)
FOREACH (_ IN CASE WHEN r.since < $revision AND r.until = $revision THEN [1] ELSE [] END | SET r.until = null)
FOREACH (_ IN CASE WHEN r.since = $revision THEN [1] ELSE [] END | DELETE r)
RETURN count(*) AS done
