// Whether there is such a filing, source or assertion, what it is called, when it was retracted, and how many assertions it
// ever had; entered by its id.
CALL () {
  MATCH (f:Filing {id: $id}) RETURN f.title AS title, f.until AS until, COUNT { (f)-[:BRINGS]->() } AS size
  UNION
  MATCH (s:Source {id: $id}) RETURN s.title AS title, s.retracted AS until, COUNT { (s)<-[:IN]-() } AS size
  UNION
  MATCH (a:Assertion {id: $id})-[:ABOUT]->(c:Claim) RETURN c.id AS title, a.until AS until, 1 AS size
}
RETURN title, until, size
