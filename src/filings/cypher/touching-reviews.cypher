// Live reviews by these entities or of claims about them, as each filing declares it; entered by entity.
UNWIND $entities AS id
MATCH (e:Entity {id: id})
CALL (e) {
  MATCH (e)<-[:SUBJECT|OBJECT]-(:Claim)<-[link:OF WHERE link.until IS NULL]-(r:Review)
  RETURN r, link.filing AS filing
  UNION
  MATCH (e)<-[link:BY WHERE link.until IS NULL]-(r:Review)
  RETURN r, link.filing AS filing
}
WITH DISTINCT r, filing
MATCH (r)<-[d:DECLARES WHERE d.until IS NULL]-(:Filing {id: filing})
RETURN r.id AS id, filing, d.content AS content,
  COLLECT {
    MATCH (r)-[o:OF {filing: filing} WHERE o.until IS NULL]->(c:Claim)
    RETURN c.id ORDER BY o.position
  } AS claims,
  head(COLLECT { MATCH (r)-[b:BY {filing: filing} WHERE b.until IS NULL]->(e:Entity) RETURN e.id }) AS by
