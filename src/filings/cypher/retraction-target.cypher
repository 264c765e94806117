// Whether there is such a filing, source or assertion, what it is called, and when it was retracted; entered by its id.
CALL () {
  MATCH (f:Filing {id: $id}) RETURN f.title AS title, f.until AS until
  UNION
  MATCH (s:Source {id: $id}) RETURN s.title AS title, s.retracted AS until
  UNION
  MATCH (a:Assertion {id: $id})-[:ABOUT]->(c:Claim) RETURN c.id AS title, a.until AS until
}
RETURN title, until
