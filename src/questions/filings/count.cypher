// How many filings the list has in all. Enters as the list does.
MATCH (f:Filing)
WHERE f.since <= $revision AND ($case IS NULL OR f.case = $case)
  AND ($retracted OR f.until IS NULL OR f.until > $revision)
RETURN count(f) AS total
