// Who may see a filing, what it declares and its live assertions; null: everybody. Entered by the filing and by keys.
MATCH (f:Filing {id: $filing})
CALL (f) {
  UNWIND $declared AS row
  MATCH (target:Entity|Source {id: row.target})<-[d:DECLARES WHERE d.until IS NULL]-(f)
  SET d.audience = row.restriction
}
CALL () {
  UNWIND $assertions AS row
  MATCH (a:Assertion {key: row.target} WHERE a.until IS NULL)
  SET a.audience = row.restriction
}
RETURN count(*) AS done
