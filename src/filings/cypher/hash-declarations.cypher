// What the filings declare that stand at a revision, a page at a time in the order of filings and targets; entered by the filing.
MATCH (f:Filing) WHERE f.since <= $revision AND (f.until IS NULL OR f.until > $revision) AND f.id > $after
WITH f ORDER BY f.id LIMIT $limit
RETURN f.id AS id, [f.id, f.title, f.case, f.preparedBy, f.note] AS head,
  COLLECT { MATCH (f)-[d:DECLARES WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision)]->() RETURN d.content } AS declarations
