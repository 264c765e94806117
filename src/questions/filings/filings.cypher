// Filings as they stood at a revision, newest first. Enters by all filings, which a newsroom has thousands of.
MATCH (f:Filing)
WHERE f.since <= $revision AND ($case IS NULL OR f.case = $case)
  AND ($retracted OR f.until IS NULL OR f.until > $revision)
  AND ($afterSince IS NULL OR f.since < $afterSince OR (f.since = $afterSince AND f.id > $afterId))
RETURN f.id AS id, f.title AS title, f.case AS case, f.preparedBy AS preparedBy, f.note AS note, f.hash AS hash,
  f.since AS since, f.changed AS changed, f.until AS until
ORDER BY f.since DESC, f.id LIMIT $limit
