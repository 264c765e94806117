// Claims as the index has them now; entered by id.
UNWIND $claims AS claim
MATCH (c:Claim {id: claim})
RETURN c.id AS id, c.predicate AS predicate, EXISTS { (c)-[:OBJECT]->() } AS linked, c.state AS state
