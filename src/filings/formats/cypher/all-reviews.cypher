// Every review that stands at a revision, as the last filing by then declares it, with its reviewer, the claims that it
// judges, and the documents in which these are asserted (20 a claim at most), in the order of ids; goes through the index
// on Review.id, which is in that order, so that nothing is sorted.
MATCH (r:Review)
USING INDEX r:Review(id)
WHERE r.id > ''
CALL (r) {
  MATCH (r)<-[d:DECLARES WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision)]-(f:Filing)
  RETURN d.content AS content, f.id AS filing ORDER BY d.since DESC, f.id LIMIT 1
}
RETURN r.id AS id, content,
  head(COLLECT {
    MATCH (r)-[b:BY {filing: filing} WHERE b.since <= $revision AND (b.until IS NULL OR b.until > $revision)]->(by:Entity)
    RETURN by {.id, .type, .name} ORDER BY by.id
  }) AS by,
  head(COLLECT {
    MATCH (r)-[i:IN {filing: filing} WHERE i.since <= $revision AND (i.until IS NULL OR i.until > $revision)]->(s:Source)
    RETURN s {.title, .url, .published} ORDER BY s.id
  }) AS source,
  COLLECT {
    MATCH (r)-[o:OF {filing: filing} WHERE o.since <= $revision AND (o.until IS NULL OR o.until > $revision)]->(c:Claim)
    MATCH (c)-[:SUBJECT]->(subject:Entity)
    OPTIONAL MATCH (c)-[:OBJECT]->(object:Entity)
    RETURN {
      predicate: c.predicate, value: c.value, subject: subject.name, object: object.name,
      said: COLLECT {
        MATCH (c)<-[:ABOUT]-(a:Assertion WHERE a.stance = 'ASSERTS' AND a.since <= $revision AND (a.until IS NULL OR a.until > $revision))
        MATCH (a)-[:BY]->(by:Entity)
        MATCH (a)-[:IN]->(s:Source)
        RETURN {by: by.name, type: by.type, title: s.title, url: s.url, published: s.published} ORDER BY a.since, a.id LIMIT 20
      }
    }
    ORDER BY o.position, c.id
  } AS claims
ORDER BY r.id
