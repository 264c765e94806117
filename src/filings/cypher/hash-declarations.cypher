// What live filings declare, a page at a time in the order of filings and targets; entered by the filing.
MATCH (f:Filing) WHERE f.until IS NULL AND f.id > $after
WITH f ORDER BY f.id LIMIT 1
RETURN f.id AS id, [f.id, f.title, f.case, f.preparedBy, f.note] AS head,
  COLLECT { MATCH (f)-[d:DECLARES WHERE d.until IS NULL]->() RETURN d.content } AS declarations
