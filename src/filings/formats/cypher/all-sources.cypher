// Every source that stands at a revision, with its publisher's name, in the order of ids; goes through the
// index on Source.id, which is in that order, so that nothing is sorted.
MATCH (s:Source)
USING INDEX s:Source(id)
WHERE s.id > '' AND EXISTS { (s)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision) }
RETURN s.id AS id, s.kind AS kind, s.title AS title, s.url AS url, s.published AS published, s.language AS language,
  head(COLLECT { MATCH (s)-[:PUBLISHED_BY]->(p:Entity) RETURN p.name ORDER BY p.id }) AS publisher
ORDER BY s.id
