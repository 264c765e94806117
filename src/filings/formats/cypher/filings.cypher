// All filings that have ever stood at a revision, in the order in which they were last changed, each with whether it stands
// then, and whether live assertions repeat some of it that was taken back. Entered by the label: there are as many as
// the newsroom has filed.
MATCH (f:Filing) WHERE f.since <= $revision
WITH f, CASE WHEN f.changed <= $revision THEN f.changed ELSE f.since END AS turn
ORDER BY turn, f.id
RETURN f.id AS id, f.title AS title, f.case AS story, f.preparedBy AS preparedBy, f.note AS note, f.audience AS audience, turn,
  f.until IS NULL OR f.until > $revision AS live,
  EXISTS { (f)-[d:DECLARES WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision)]->(:Review) } AS reviews
