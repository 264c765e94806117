// What stands of a filing, as far as one batch of an import names it: entered by the assertions' keys and by target.
MATCH (f:Filing {id: $filing})
RETURN
  COLLECT {
    UNWIND $targets AS id
    MATCH (target:Entity|Source|Review {id: id})<-[d:DECLARES WHERE d.until IS NULL]-(f)
    RETURN {target: id, content: d.content}
  } AS declarations,
  COLLECT {
    UNWIND $keys AS key
    MATCH (a:Assertion {key: key} WHERE a.until IS NULL)
    RETURN {id: a.id, key: a.key}
  } AS assertions,
  COLLECT {
    UNWIND $keys AS key
    MATCH (a:Assertion {key: key} WHERE a.retracted IS NOT NULL)
    WHERE NOT EXISTS { (b:Assertion {key: key}) WHERE b.until IS NULL }
    RETURN DISTINCT key
  } AS withheld
