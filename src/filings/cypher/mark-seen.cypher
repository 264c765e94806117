// What an amending import has seen of what stood: the rest is ended when it is through. Marked by the import's number,
// since an import that changes nothing, or is taken out, leaves its revision to the next.
MATCH (f:Filing {id: $filing})
CALL () {
  UNWIND $keys AS key
  MATCH (a:Assertion {key: key} WHERE a.until IS NULL)
  SET a.seen = $number
}
CALL (f) {
  UNWIND $targets AS id
  MATCH (target:Entity|Source|Review {id: id})<-[d:DECLARES WHERE d.until IS NULL]-(f)
  SET d.seen = $number
}
RETURN 1 AS done
