// Claims whose standing may change because the derivation of these sources did: those asserted in them or in
// any source that derives from them, however far, and those of which something there was retracted, or taken back and is
// repeated. Entered by source.
UNWIND $sources AS id
MATCH (origin:Source {id: id})
MATCH (origin) (()<-[d:DERIVED_FROM WHERE d.until IS NULL OR d.until >= $revision]-()){0,50} (s:Source)
WITH DISTINCT s
MATCH (s)<-[:IN]-(a:Assertion)-[:ABOUT]->(c:Claim)
WHERE a.until IS NULL OR a.retracted IS NOT NULL OR EXISTS { MATCH (a) (()<-[:RELAYS]-()){1,20} (x:Assertion WHERE x.until IS NULL) }
RETURN DISTINCT c.id AS claim
