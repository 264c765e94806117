// Claims whose standing may change because the derivation of these sources did: those asserted in them or in
// any source that derives from them, however far, and those of which something there was retracted, or taken back and is
// repeated. Entered by source.
UNWIND $sources AS id
MATCH (origin:Source {id: id})
MATCH (origin) (()<-[d:DERIVED_FROM WHERE d.until IS NULL OR d.until >= $revision]-()){0,50} (s:Source)
WITH DISTINCT s
MATCH (s)<-[:IN]-(a:Assertion)
CALL (a) {
  WITH a WHERE a.until IS NULL OR a.retracted IS NOT NULL
  MATCH (a)-[:ABOUT]->(c:Claim)
  RETURN c
  UNION
  // where entities were joined since, that may be another claim
  WITH a WHERE a.until IS NOT NULL
  MATCH (a) (()<-[:RELAYS]-()){1,20} (x:Assertion WHERE x.until IS NULL)
  MATCH (x)-[:ABOUT]->(c:Claim)
  RETURN c
}
RETURN DISTINCT c.id AS claim
