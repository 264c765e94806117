// The ids of all filings from one of the same first letters on, to find the nearest to a wrong one. Enters by id.
MATCH (f:Filing) WHERE f.id >= $from
RETURN f.id AS id ORDER BY f.id LIMIT 200
