// Sources with captures or quotes, a page at a time; entered by id. A capture of several is told at the first of them.
MATCH (s:Source) WHERE s.id > $after
  AND (EXISTS { (s)<-[:OF]-(:Capture) } OR EXISTS { (s)<-[:OF]-(:Passage) })
WITH s ORDER BY s.id LIMIT $limit
RETURN s.id AS id, COLLECT {
    MATCH (c:Capture)-[:OF]->(s)
    RETURN c {
      .id, .sha256, .mediaType, .bytes, .textSha256, .extractor,
      first: NOT EXISTS { MATCH (c)-[:OF]->(other:Source) WHERE other.id < s.id }
    } ORDER BY c.id
  } AS captures
ORDER BY id
