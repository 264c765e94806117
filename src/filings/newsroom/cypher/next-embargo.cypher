// When the next embargo is over; entered by the index on embargoes.
MATCH (f:Filing) WHERE f.embargo > $at AND f.until IS NULL
RETURN f.embargo AS embargo ORDER BY embargo LIMIT 1
