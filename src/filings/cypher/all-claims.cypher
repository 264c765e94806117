// The ids of claims from one on, a page at a time; entered by id.
MATCH (c:Claim) WHERE c.id > $after
RETURN c.id AS claim ORDER BY c.id LIMIT $limit
