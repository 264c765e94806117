// The quotes of a source that live assertions use, a page at a time; entered by the source.
MATCH (s:Source {id: $source})<-[:OF]-(p:Passage) WHERE p.id > $after
  AND EXISTS { (p)<-[:QUOTES]-(a:Assertion) WHERE a.until IS NULL }
RETURN p.id AS id, p.exact AS exact, p.prefix AS prefix, p.suffix AS suffix, p.start AS start, p.end AS end,
  p.page AS page, p.paragraph AS paragraph, p.locator AS locator, p.verification AS verification
ORDER BY id LIMIT $limit
