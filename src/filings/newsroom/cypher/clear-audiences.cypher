// Lets everybody see all of a filing that is amended by an import, which brings nothing confidential. Entered by the filing.
MATCH (f:Filing {id: $filing})
SET f.audience = null, f.embargo = null, f.written = null
WITH f
CALL (f) {
  MATCH (f)-[d:DECLARES WHERE d.until IS NULL AND d.audience IS NOT NULL]->()
  SET d.audience = null
}
CALL (f) {
  MATCH (f)-[:BRINGS]->(a:Assertion WHERE a.until IS NULL AND a.audience IS NOT NULL)
  SET a.audience = null
}
RETURN count(*) AS done
