// What live filings declare and hold of identities, and which of it everybody may see, a filing at a time in the order of
// their ids. In the public graph all of it is.
MATCH (f:Filing) WHERE f.until IS NULL AND f.id > $after
WITH f ORDER BY f.id LIMIT 1
RETURN f.id AS id, f.audience IS NULL OR f.audience <= coalesce(f.publishedTo, '') AS open,
  [f.title, f.case, f.preparedBy, f.note] AS head,
  COLLECT {
    MATCH (f)-[d:DECLARES WHERE d.until IS NULL]->()
    WHERE d.audience IS NULL OR d.audience <= coalesce(f.publishedTo, '')
    RETURN d.content
  } + COLLECT {
    MATCH (other:Entity)-[i:SAME_AS|DIFFERENT_FROM {filing: f.id} WHERE i.until IS NULL]->(keep:Entity)
    RETURN type(i) + ' ' + other.id + ' ' + keep.id + ' ' + i.reason
  } AS parts,
  EXISTS {
    MATCH (f)-[:BRINGS]->(a:Assertion WHERE a.until IS NULL)
    WHERE a.audience IS NULL OR a.audience <= coalesce(f.publishedTo, '')
  } AS asserts
