// Claims whose standing may change because the derivation of these sources did: those asserted in them or in
// any source that derives from them, however far. Entered by source.
UNWIND $sources AS id
MATCH (origin:Source {id: id})
MATCH (origin) (()<-[d:DERIVED_FROM WHERE d.until IS NULL OR d.until >= $revision]-()){0,50} (s:Source)
WITH DISTINCT s
MATCH (s)<-[:IN]-(a:Assertion WHERE a.until IS NULL)-[:ABOUT]->(c:Claim)
RETURN DISTINCT c.id AS claim
