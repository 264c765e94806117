// What an amending import has seen of what stood: the rest is ended when it is through.
MATCH (f:Filing {id: $filing})
CALL () {
  UNWIND $keys AS key
  MATCH (a:Assertion {key: key} WHERE a.until IS NULL)
  SET a.seen = $revision
}
CALL (f) {
  UNWIND $targets AS id
  MATCH (target:Entity|Source {id: id})<-[d:DECLARES WHERE d.until IS NULL]-(f)
  SET d.seen = $revision
}
RETURN 1 AS done
