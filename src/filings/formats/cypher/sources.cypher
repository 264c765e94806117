// The sources that a filing declares at a revision, as it declares them, in no order; entered by the filing.
MATCH (:Filing {id: $filing})-[d:DECLARES WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision)]->(s:Source)
RETURN s.id AS id, d.content AS content, d.audience AS audience
