// The cases that filings belong to, as they stood at a revision, with how many filings each has and when the last of
// them changed, in the order of their names. Enters by the index on the filings' case.
MATCH (f:Filing)
WHERE f.case > '' AND f.since <= $revision AND (f.until IS NULL OR f.until > $revision)
WITH f.case AS name, count(*) AS filings, max(CASE WHEN f.changed <= $revision THEN f.changed ELSE f.since END) AS changed
RETURN name, filings, changed ORDER BY name LIMIT $limit
