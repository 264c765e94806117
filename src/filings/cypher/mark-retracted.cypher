// Marks what was taken back one by one, so that its filing does not bring it in again unchanged.
CALL () {
  UNWIND $assertions AS id
  MATCH (a:Assertion {id: id}) SET a.retracted = $revision
}
CALL () {
  MATCH (s:Source {id: $source}) SET s.retracted = $revision
}
RETURN 1 AS done
