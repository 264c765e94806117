// The claims that these assertions are about.
UNWIND $ids AS id
MATCH (:Assertion {id: id})-[:ABOUT]->(c:Claim)
RETURN DISTINCT c.id AS claim
