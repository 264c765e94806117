// What stood of a filing before an amending import and was not in it, a page at a time; entered by the filing.
MATCH (f:Filing {id: $filing})
RETURN
  COLLECT {
    MATCH (f)-[:BRINGS]->(a:Assertion WHERE a.until IS NULL AND a.since < $revision AND coalesce(a.seen, 0) <> $number)
    RETURN a.id LIMIT $limit
  } AS assertions,
  COLLECT {
    MATCH (f)-[d:DECLARES WHERE d.until IS NULL AND d.since < $revision AND coalesce(d.seen, 0) <> $number]->(target)
    RETURN {target: target.id, content: d.content} LIMIT $limit
  } AS declarations
