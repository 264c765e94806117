// What the index says of claims now: the state on the claim, and its live edges; entered by claim.
UNWIND $claims AS id
MATCH (c:Claim {id: id})
OPTIONAL MATCH (c)-[:SUBJECT]->(s:Entity), (c)-[:OBJECT]->(o:Entity)
RETURN c.id AS claim, c.state AS state, c.weak AS weak, c.predicate AS predicate, o IS NOT NULL AS linked,
  COLLECT {
    MATCH (s)-[r {claim: id}]->(o) WHERE r.until IS NULL
    RETURN r {.standing, .roots, .depth, .denials, .earliest, .latest, type: type(r)}
  } AS edges
