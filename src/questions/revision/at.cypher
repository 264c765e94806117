// The last revision at or before an instant. Enters by the index on instants.
MATCH (r:Revision) WHERE r.at <= $instant
RETURN r.number AS revision ORDER BY r.number DESC LIMIT 1
