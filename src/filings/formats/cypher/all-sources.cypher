// Every source that stands at a revision, with its publisher's name, in no order; entered by the label, since all are wanted.
MATCH (s:Source)
WHERE EXISTS { (s)<-[d:DECLARES]-(:Filing) WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision) }
RETURN s.id AS id, s.kind AS kind, s.title AS title, s.url AS url, s.published AS published, s.language AS language,
  head(COLLECT { MATCH (s)-[:PUBLISHED_BY]->(p:Entity) RETURN p.name }) AS publisher
