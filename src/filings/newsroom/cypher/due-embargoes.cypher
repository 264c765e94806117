// Filings with an embargo that is over, with what was filed; entered by the index on embargoes.
MATCH (f:Filing) WHERE f.embargo <= $at AND f.until IS NULL
RETURN f.id AS filing, f.written AS written, f.embargo AS embargo ORDER BY embargo, filing LIMIT $limit
