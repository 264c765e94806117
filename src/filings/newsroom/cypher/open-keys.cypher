// The live assertions that everybody may see, each by its key and filing, a page at a time; entered by id. In the public graph
// these are all.
MATCH (a:Assertion) WHERE a.id > $after AND a.until IS NULL
WITH a ORDER BY a.id LIMIT $limit
MATCH (a)<-[:BRINGS]-(f:Filing)
RETURN a.id AS id, a.key AS key, a.audience IS NULL OR a.audience <= coalesce(f.publishedTo, '') AS open
ORDER BY id
