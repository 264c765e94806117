// The stories that filings belong to, as of a revision. Enters by all filings, which a newsroom has thousands of.
MATCH (f:Filing) WHERE f.case IS NOT NULL AND f.since <= $revision
RETURN DISTINCT f.case AS name ORDER BY name
