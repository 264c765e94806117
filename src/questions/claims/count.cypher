// How many claims the list has in all; null where an entity, source or filing has more than is read for it: `reads`. Enters
// as the list does, by the entity, the source or the filing whichever has least; by predicate, by standing, or by neither
// it goes over all claims of that one, or all there are.
CALL () {
  OPTIONAL MATCH (e:Entity {id: $party})
  OPTIONAL MATCH (s:Source {id: $source})
  OPTIONAL MATCH (f:Filing {id: $filing})
  WITH CASE WHEN $party IS NOT NULL THEN COUNT { (e)<-[:SUBJECT]-() } + COUNT { (e)<-[:OBJECT]-() } END AS ofParty,
    CASE WHEN $source IS NOT NULL THEN COUNT { (s)<-[:IN]-() } END AS ofSource,
    CASE WHEN $filing IS NOT NULL THEN COUNT { (f)-[:BRINGS]->() } END AS ofFiling
  WITH ofParty, ofSource, ofFiling, [size IN [ofParty, ofSource, ofFiling] WHERE size IS NOT NULL] AS sizes
  WITH ofParty, ofSource, ofFiling, reduce(least = sizes[0], size IN sizes | CASE WHEN size < least THEN size ELSE least END) AS least
  WITH ofParty, ofSource, ofFiling, CASE WHEN $subject IS NULL AND $object IS NULL THEN least END AS reads
  RETURN coalesce(reads, 0) AS reads, coalesce(reads > $most, false) AS tooMuch, coalesce(ofParty = reads, false) AS byParty,
    coalesce(ofSource = reads, false) AS bySource, coalesce(ofFiling = reads, false) AS byFiling
}
CALL (byParty, bySource, byFiling, tooMuch) {
  CALL (byParty, bySource, byFiling, tooMuch) {
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
    WITH tooMuch WHERE byParty AND NOT tooMuch
    MATCH (:Entity {id: $party})<-[:SUBJECT|OBJECT]-(c:Claim) WHERE $predicate IS NULL OR c.predicate IN $predicate
    RETURN c
    UNION
    WITH tooMuch WHERE bySource AND NOT tooMuch
    MATCH (:Source {id: $source})<-[:IN]-(:Assertion)-[:ABOUT]->(c:Claim) WHERE $predicate IS NULL OR c.predicate IN $predicate
    RETURN c
    UNION
    WITH tooMuch WHERE byFiling AND NOT tooMuch
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
    AND ($party IS NULL OR c.subject = $party OR c.object = $party)
    AND ($standing IS NULL OR CASE WHEN c.stateSince <= $revision THEN c.standing IN $standing
      WHEN c.priorSince > $revision THEN true ELSE c.priorStanding IN $standing END)
    AND EXISTS {
      (c)<-[:ABOUT]-(a:Assertion)
      WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision)
        AND ($source IS NULL OR EXISTS { (a)-[:IN]->(:Source {id: $source}) })
        AND ($filing IS NULL OR EXISTS { (a)<-[:BRINGS]-(:Filing {id: $filing}) })
    }
  RETURN count(c) AS counted, coalesce(max($standing IS NOT NULL AND c.stateSince > $revision AND coalesce(c.priorSince > $revision, false)), false) AS moved
}
RETURN CASE WHEN NOT tooMuch THEN counted END AS total, moved, reads
