// Schema 1: claims with their state, a page at a time, of which those that lack their weakness are to get it; entered by id.
MATCH (c:Claim) WHERE c.id > $after
WITH c ORDER BY c.id LIMIT $limit
RETURN c.id AS claim, CASE WHEN c.weak IS NULL THEN c.state END AS state
ORDER BY claim
