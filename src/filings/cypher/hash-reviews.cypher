// Live reviews with what they are about, by whom, and where their headlines stand, a page at a time; entered by id.
MATCH (r:Review) WHERE r.id > $after
  AND EXISTS { (r)<-[d:DECLARES]-(:Filing) WHERE d.until IS NULL }
WITH r ORDER BY r.id LIMIT $limit
RETURN r.id AS id, [r.id]
  + COLLECT { MATCH (r)-[o:OF WHERE o.until IS NULL]->(c:Claim) RETURN o.filing + ' ' + o.position + ' ' + c.id AS link ORDER BY link }
  + COLLECT { MATCH (r)-[b:BY WHERE b.until IS NULL]->(e:Entity) RETURN b.filing + ' ' + e.id AS link ORDER BY link }
  + COLLECT { MATCH (r)-[i:IN WHERE i.until IS NULL]->(s:Source) RETURN i.filing + ' ' + s.id AS link ORDER BY link } AS content
ORDER BY id
