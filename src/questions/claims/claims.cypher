// Live claims that fit all that is asked, in the order of their ids. Enters by the index on subject or object (used only
// where all that it has is bounded: hence predicate and id), else by the entity that takes part, the source or the filing,
// whichever has least, where that is not very much; a standing that few claims have (and what is changed and not shown
// yet); the predicate, or the id. What enters by these two may be most of the graph, and ends when the page is full.
CALL () {
  OPTIONAL MATCH (e:Entity {id: $party})
  OPTIONAL MATCH (s:Source {id: $source})
  OPTIONAL MATCH (f:Filing {id: $filing})
  WITH CASE WHEN $party IS NOT NULL THEN COUNT { (e)<-[:SUBJECT]-() } + COUNT { (e)<-[:OBJECT]-() } END AS ofParty,
    CASE WHEN $source IS NOT NULL THEN COUNT { (s)<-[:IN]-() } END AS ofSource,
    CASE WHEN $filing IS NOT NULL THEN COUNT { (f)-[:BRINGS]->() } END AS ofFiling
  WITH ofParty, ofSource, ofFiling, [size IN [ofParty, ofSource, ofFiling] WHERE size IS NOT NULL] AS sizes
  WITH ofParty, ofSource, ofFiling, reduce(least = sizes[0], size IN sizes | CASE WHEN size < least THEN size ELSE least END) AS least
  RETURN coalesce(ofParty = least AND least <= $whole, false) AS byParty,
    coalesce(ofSource = least AND least <= $whole, false) AS bySource,
    coalesce(ofFiling = least AND least <= $whole, false) AS byFiling
}
CALL (byParty, bySource, byFiling) {
  WITH 1 AS one WHERE $subject IS NOT NULL
  MATCH (c:Claim {subject: $subject})
  WHERE c.predicate > '' AND c.id > $after AND ($predicate IS NULL OR c.predicate IN $predicate) AND ($object IS NULL OR c.object = $object)
  RETURN c
  UNION
  WITH 1 AS one WHERE $subject IS NULL AND $object IS NOT NULL
  MATCH (c:Claim {object: $object})
  WHERE c.predicate > '' AND c.id > $after AND ($predicate IS NULL OR c.predicate IN $predicate)
  RETURN c
  UNION
  WITH byParty WHERE byParty AND $subject IS NULL AND $object IS NULL
  MATCH (:Entity {id: $party})<-[:SUBJECT|OBJECT]-(c:Claim) WHERE $predicate IS NULL OR c.predicate IN $predicate
  RETURN c
  UNION
  WITH bySource WHERE bySource AND $subject IS NULL AND $object IS NULL
  MATCH (:Source {id: $source})<-[:IN]-(:Assertion)-[:ABOUT]->(c:Claim) WHERE $predicate IS NULL OR c.predicate IN $predicate
  RETURN c
  UNION
  WITH byFiling WHERE byFiling AND $subject IS NULL AND $object IS NULL
  MATCH (:Filing {id: $filing})-[:BRINGS]->(:Assertion)-[:ABOUT]->(c:Claim) WHERE $predicate IS NULL OR c.predicate IN $predicate
  RETURN c
  UNION
  WITH byParty OR bySource OR byFiling AS entered WHERE NOT entered AND $subject IS NULL AND $object IS NULL
  CALL () {
    UNWIND $standing AS wanted
    CALL (wanted) {
      MATCH (c:Claim)
      USING INDEX c:Claim(standing, weak, id)
      WHERE c.standing = wanted AND c.weak >= 0 AND c.id > ''
      RETURN c LIMIT $few
    }
    RETURN $standing IS NOT NULL AND count(c) < $few AS rare
  }
  CALL (rare) {
    WITH rare WHERE rare
    UNWIND $standing AS wanted
    MATCH (c:Claim)
    USING INDEX c:Claim(standing, weak, id)
    WHERE c.standing = wanted AND c.weak >= 0 AND c.id > '' AND ($predicate IS NULL OR c.predicate IN $predicate)
    RETURN c
    UNION
    WITH rare WHERE rare
    MATCH (c:Claim) WHERE c.stateSince > $revision AND ($predicate IS NULL OR c.predicate IN $predicate)
    RETURN c
    UNION
    WITH rare WHERE NOT rare AND $predicate IS NOT NULL
    UNWIND $predicate AS wanted
    CALL (wanted) {
      MATCH (c:Claim)
      USING INDEX c:Claim(predicate, id)
      WHERE c.predicate = wanted AND c.id > $after AND ($subjectPrefix IS NULL OR c.subject STARTS WITH $subjectPrefix)
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
      RETURN c ORDER BY c.predicate, c.id LIMIT $limit
    }
    RETURN c
    UNION
    WITH rare WHERE NOT rare AND $predicate IS NULL
    CALL () {
      MATCH (c:Claim)
      WHERE c.id > $after AND ($subjectPrefix IS NULL OR c.subject STARTS WITH $subjectPrefix)
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
      RETURN c ORDER BY c.id LIMIT $limit
    }
    RETURN c
  }
  RETURN c
}
WITH DISTINCT c
WHERE c.id > $after AND ($subjectPrefix IS NULL OR c.subject STARTS WITH $subjectPrefix)
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
RETURN c.id AS id, $standing IS NOT NULL AND c.stateSince > $revision AND coalesce(c.priorSince > $revision, false) AS moved ORDER BY id LIMIT $limit
