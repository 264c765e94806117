// The entities that a filing declares at a revision, as it declares them; entered by the filing.
MATCH (:Filing {id: $filing})-[d:DECLARES WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision)]->(:Entity)
RETURN d.content AS content
