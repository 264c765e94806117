// How many claims the list has in all. Enters as the list does; by predicate, by standing, or by neither it goes over all claims
// of that one, or all there are.
CALL () {
  WITH 1 AS one WHERE $subject IS NOT NULL
  MATCH (c:Claim {subject: $subject})
  WHERE c.predicate > '' AND c.id > '' AND ($predicate IS NULL OR c.predicate IN $predicate) AND ($object IS NULL OR c.object = $object)
  RETURN c
  UNION
  WITH 1 AS one WHERE $subject IS NULL AND $object IS NOT NULL
  MATCH (c:Claim {object: $object})
  WHERE c.predicate > '' AND c.id > '' AND ($predicate IS NULL OR c.predicate IN $predicate)
  RETURN c
  UNION
  WITH 1 AS one WHERE $party IS NOT NULL
  MATCH (:Entity {id: $party})<-[:SUBJECT|OBJECT]-(c:Claim) WHERE $predicate IS NULL OR c.predicate IN $predicate
  RETURN c
  UNION
  WITH 1 AS one WHERE $source IS NOT NULL AND $subject IS NULL AND $object IS NULL
  MATCH (:Source {id: $source})<-[:IN]-(:Assertion)-[:ABOUT]->(c:Claim) WHERE $predicate IS NULL OR c.predicate IN $predicate
  RETURN c
  UNION
  WITH 1 AS one WHERE $filing IS NOT NULL AND $source IS NULL AND $subject IS NULL AND $object IS NULL
  MATCH (:Filing {id: $filing})-[:BRINGS]->(:Assertion)-[:ABOUT]->(c:Claim) WHERE $predicate IS NULL OR c.predicate IN $predicate
  RETURN c
  UNION
  WITH 1 AS one WHERE $predicate IS NOT NULL AND $filing IS NULL AND $source IS NULL AND $party IS NULL
    AND $subject IS NULL AND $object IS NULL
  MATCH (c:Claim)
  USING INDEX c:Claim(predicate, id)
  WHERE c.predicate IN $predicate AND c.id > ''
  RETURN c
  UNION
  WITH 1 AS one WHERE $predicate IS NULL AND $filing IS NULL AND $source IS NULL AND $party IS NULL
    AND $subject IS NULL AND $object IS NULL
  CALL () {
    WITH 1 AS one WHERE $standing IS NULL
    MATCH (c:Claim)
    RETURN c
    UNION ALL
    UNWIND $standing AS wanted
    MATCH (c:Claim)
    USING INDEX c:Claim(standing, weak, id)
    WHERE c.standing = wanted AND c.weak >= 0 AND c.id > ''
    RETURN c
    UNION ALL
    WITH 1 AS one WHERE $standing IS NOT NULL
    MATCH (c:Claim) WHERE c.stateSince > $revision
    RETURN c
  }
  RETURN c
}
WITH DISTINCT c
WHERE ($subjectPrefix IS NULL OR c.subject STARTS WITH $subjectPrefix)
  AND ($objectPrefix IS NULL OR c.object STARTS WITH $objectPrefix)
  AND ($standing IS NULL OR CASE WHEN c.stateSince <= $revision THEN c.standing IN $standing
    WHEN c.priorSince > $revision THEN true ELSE c.priorStanding IN $standing END)
  AND EXISTS {
    (c)<-[:ABOUT]-(a:Assertion)
    WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision)
      AND ($source IS NULL OR EXISTS { (a)-[:IN]->(:Source {id: $source}) })
      AND ($filing IS NULL OR EXISTS { (a)<-[:BRINGS]-(:Filing {id: $filing}) })
  }
RETURN count(c) AS total, coalesce(max($standing IS NOT NULL AND c.stateSince > $revision AND coalesce(c.priorSince > $revision, false)), false) AS moved
