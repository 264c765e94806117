// One filing and all of it that stands: what it declares and what it asserts.
MATCH (f:Filing {id: $id})
RETURN f.id AS id, f.hash AS hash, f.until IS NULL AS live,
  COLLECT {
    MATCH (other:Entity)-[i:SAME_AS|DIFFERENT_FROM {filing: f.id} WHERE i.until IS NULL]->(keep:Entity)
    RETURN {kind: CASE type(i) WHEN 'SAME_AS' THEN 'SAME' ELSE 'DIFFERENT' END, keep: keep.id, other: other.id, reason: i.reason}
  } AS identities,
  COLLECT {
    MATCH (f)-[d:DECLARES WHERE d.until IS NULL]->(target)
    RETURN {target: target.id, content: d.content}
  } AS declarations,
  COLLECT {
    MATCH (f)-[:BRINGS]->(a:Assertion WHERE a.until IS NULL)
    RETURN {id: a.id, key: a.key}
  } AS assertions,
  COLLECT {
    MATCH (f)-[:BRINGS]->(a:Assertion WHERE a.retracted IS NOT NULL)
    WHERE NOT EXISTS { (f)-[:BRINGS]->(b:Assertion {key: a.key}) WHERE b.until IS NULL }
    RETURN DISTINCT a.key
  } AS withheld
