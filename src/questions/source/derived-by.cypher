// The sources that copy, quote or show one, as it stood at a revision. Enters by the source.
MATCH (:Source {id: $id})<-[d:DERIVED_FROM WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision)]-(s:Source)
RETURN DISTINCT s.id AS id ORDER BY id LIMIT 100
