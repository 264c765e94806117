// Reviews that stand at a revision, with what they are about, by whom, and where their headlines stand, a page at a time; entered by id.
MATCH (r:Review) WHERE r.id > $after
  AND EXISTS { (r)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision) }
WITH r ORDER BY r.id LIMIT $limit
RETURN r.id AS id, [r.id]
  + COLLECT { MATCH (r)-[o:OF WHERE o.since <= $revision AND (o.until IS NULL OR o.until > $revision)]->(c:Claim) RETURN o.filing + ' ' + o.position + ' ' + c.id AS link ORDER BY link }
  + COLLECT { MATCH (r)-[b:BY WHERE b.since <= $revision AND (b.until IS NULL OR b.until > $revision)]->(e:Entity) RETURN b.filing + ' ' + e.id AS link ORDER BY link }
  + COLLECT { MATCH (r)-[i:IN WHERE i.since <= $revision AND (i.until IS NULL OR i.until > $revision)]->(s:Source) RETURN i.filing + ' ' + s.id AS link ORDER BY link } AS content
ORDER BY id
