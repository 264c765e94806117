// The claims of assertions and passages, by the ids of those. Enters by id.
UNWIND $ids AS id
CALL (id) {
  MATCH (a:Assertion {id: id})-[:ABOUT]->(c:Claim) RETURN c.id AS claim, a.id AS assertion
  UNION
  MATCH (:Passage {id: id})<-[:QUOTES]-(a:Assertion)-[:ABOUT]->(c:Claim) RETURN c.id AS claim, a.id AS assertion
}
RETURN id, claim, assertion ORDER BY id, assertion
