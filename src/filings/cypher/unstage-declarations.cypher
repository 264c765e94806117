// Takes out a page of the declarations and derivations that an abandoned import had staged.
MATCH (f:Filing {id: $filing})
CALL (f) {
  MATCH (f)-[d:DECLARES WHERE d.since = $revision]->(target)
  WITH d, target LIMIT $limit
  DELETE d
  RETURN collect(target.id) AS undeclared
}
CALL (f) {
  MATCH (f)-[d:DECLARES WHERE d.until = $revision]->(target)
  WITH d, target LIMIT $limit
  SET d.until = null
  RETURN collect(target.id) AS redeclared
}
CALL (undeclared, redeclared) {
  UNWIND undeclared + redeclared AS id
  MATCH (s:Source {id: id})-[d:DERIVED_FROM {filing: $filing}]->()
  FOREACH (_ IN CASE WHEN d.since <> $revision AND d.until = $revision THEN [1] ELSE [] END | SET d.until = null)
  FOREACH (_ IN CASE WHEN d.since = $revision THEN [1] ELSE [] END | DELETE d)
}
RETURN undeclared, redeclared
