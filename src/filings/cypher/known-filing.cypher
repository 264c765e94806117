// One filing and all of it that stands: what it declares and what it asserts.
MATCH (f:Filing {id: $id})
RETURN f.id AS id, f.hash AS hash, f.until IS NULL AS live,
  COLLECT {
    MATCH (f)-[d:DECLARES WHERE d.until IS NULL]->(target)
    RETURN {target: target.id, content: d.content}
  } AS declarations,
  COLLECT {
    MATCH (f)-[:BRINGS]->(a:Assertion WHERE a.until IS NULL)
    RETURN {id: a.id, key: a.key}
  } AS assertions
