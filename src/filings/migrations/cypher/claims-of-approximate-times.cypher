// Schema 2: assertions, a page at a time, with their claim where their time is marked as approximate; entered by id.
MATCH (a:Assertion) WHERE a.id > $after
WITH a ORDER BY a.id LIMIT $limit
OPTIONAL MATCH (a)-[:ABOUT]->(c:Claim) WHERE a.during =~ '.*[~?%].*'
RETURN a.id AS assertion, c.id AS claim
ORDER BY assertion
