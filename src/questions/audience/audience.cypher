// Who may see filings, assertions and sources; empty text is everybody, and in the public graph there is nothing else. Of a
// source each filing that declares it at a revision says so. Entered by id.
UNWIND $ids AS id
CALL (id) {
  MATCH (f:Filing {id: id}) RETURN [coalesce(f.audience, '')] AS audiences
  UNION
  MATCH (a:Assertion {id: id}) RETURN [coalesce(a.audience, '')] AS audiences
  UNION
  MATCH (s:Source {id: id})
  RETURN COLLECT {
    MATCH (s)<-[d:DECLARES WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision)]-(:Filing)
    RETURN coalesce(d.audience, '')
  } AS audiences
}
RETURN id, audiences
