// Live claims that fit all that is asked, in the order of their ids. Enters by the index on subject or object (used only
// where all that it has is bounded: hence predicate and id), else by the entity that takes part, the source, the filing; a
// standing that few claims have (and what is changed and not shown yet); the predicate, or the id. What enters by
// these two may be most of the graph, and ends when the page is full.
CALL () {
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
  WITH 1 AS one WHERE $filing IS NULL AND $source IS NULL AND $party IS NULL AND $subject IS NULL AND $object IS NULL
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
        AND ($standing IS NULL OR CASE WHEN c.stateSince <= $revision THEN c.standing IN $standing
          WHEN c.priorSince > $revision THEN true ELSE c.priorStanding IN $standing END)
        AND EXISTS { (c)<-[:ABOUT]-(a:Assertion) WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision) }
      RETURN c ORDER BY c.predicate, c.id LIMIT $limit
    }
    RETURN c
    UNION
    WITH rare WHERE NOT rare AND $predicate IS NULL
    CALL () {
      MATCH (c:Claim)
      WHERE c.id > $after AND ($subjectPrefix IS NULL OR c.subject STARTS WITH $subjectPrefix)
        AND ($objectPrefix IS NULL OR c.object STARTS WITH $objectPrefix)
        AND ($standing IS NULL OR CASE WHEN c.stateSince <= $revision THEN c.standing IN $standing
          WHEN c.priorSince > $revision THEN true ELSE c.priorStanding IN $standing END)
        AND EXISTS { (c)<-[:ABOUT]-(a:Assertion) WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision) }
      RETURN c ORDER BY c.id LIMIT $limit
    }
    RETURN c
  }
  RETURN c
}
WITH DISTINCT c
WHERE c.id > $after AND ($subjectPrefix IS NULL OR c.subject STARTS WITH $subjectPrefix)
  AND ($objectPrefix IS NULL OR c.object STARTS WITH $objectPrefix)
  AND ($standing IS NULL OR CASE WHEN c.stateSince <= $revision THEN c.standing IN $standing
    WHEN c.priorSince > $revision THEN true ELSE c.priorStanding IN $standing END)
  AND EXISTS {
    (c)<-[:ABOUT]-(a:Assertion)
    WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision)
      AND ($source IS NULL OR EXISTS { (a)-[:IN]->(:Source {id: $source}) })
      AND ($filing IS NULL OR EXISTS { (a)<-[:BRINGS]-(:Filing {id: $filing}) })
  }
RETURN c.id AS id, $standing IS NOT NULL AND c.stateSince > $revision AND coalesce(c.priorSince > $revision, false) AS moved ORDER BY id LIMIT $limit
