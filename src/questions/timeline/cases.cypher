// The cases that filings belonged to by a revision. Enters by the index on the case of filings.
MATCH (f:Filing) WHERE f.case IS NOT NULL AND f.since <= $revision
RETURN DISTINCT f.case AS name ORDER BY name LIMIT 1000
