// Filings by id.
UNWIND $ids AS id
MATCH (f:Filing {id: id})
RETURN f.id AS id, f.title AS title, f.case AS case, f.preparedBy AS preparedBy, f.note AS note, f.hash AS hash,
  f.since AS since, f.changed AS changed, f.until AS until
