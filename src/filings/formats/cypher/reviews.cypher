// The reviews that a filing declares at a revision, as it declares them; entered by the filing.
MATCH (:Filing {id: $filing})-[d:DECLARES WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision)]->(r:Review)
RETURN d.content AS content ORDER BY r.id
