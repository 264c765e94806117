// Reviews that fit all that is asked, in the order of their ids; with $counting, one row that says how many. Enters by
// the claim, the entity whose claims they judge, the reviewer, the headline's source or the filing, else by id.
CALL () {
  WITH 1 AS one WHERE $claim IS NOT NULL
  MATCH (:Claim {id: $claim})<-[:OF]-(r:Review)
  RETURN r
  UNION
  WITH 1 AS one WHERE $claim IS NULL AND $entity IS NOT NULL
  MATCH (:Entity {id: $entity})<-[:SUBJECT|OBJECT]-(:Claim)<-[:OF]-(r:Review)
  RETURN r
  UNION
  WITH 1 AS one WHERE $reviewer IS NOT NULL AND $claim IS NULL AND $entity IS NULL
  MATCH (:Entity {id: $reviewer})<-[:BY]-(r:Review)
  RETURN r
  UNION
  WITH 1 AS one WHERE $source IS NOT NULL AND $reviewer IS NULL AND $claim IS NULL AND $entity IS NULL
  MATCH (:Source {id: $source})<-[:IN]-(r:Review)
  RETURN r
  UNION
  WITH 1 AS one WHERE $filing IS NOT NULL AND $source IS NULL AND $reviewer IS NULL AND $claim IS NULL AND $entity IS NULL
  MATCH (:Filing {id: $filing})-[:DECLARES]->(r:Review)
  RETURN r
  UNION
  WITH 1 AS one WHERE $filing IS NULL AND $source IS NULL AND $reviewer IS NULL AND $claim IS NULL AND $entity IS NULL
  MATCH (r:Review) WHERE r.id > $after
  RETURN r
}
WITH DISTINCT r
WHERE r.id > $after
  AND EXISTS {
    (r)<-[d:DECLARES]-(f:Filing)
    WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision)
      AND ($filing IS NULL OR f.id = $filing) AND ($case IS NULL OR f.case = $case)
      AND ($rating IS NULL OR d.rating IN $rating)
  }
  AND ($claim IS NULL OR EXISTS {
    (r)-[o:OF]->(:Claim {id: $claim}) WHERE o.since <= $revision AND (o.until IS NULL OR o.until > $revision)
  })
  AND ($entity IS NULL OR EXISTS {
    (r)-[o:OF]->(c:Claim)
    WHERE (c.subject = $entity OR c.object = $entity)
      AND o.since <= $revision AND (o.until IS NULL OR o.until > $revision)
  })
  AND ($reviewer IS NULL OR EXISTS {
    (r)-[b:BY]->(:Entity {id: $reviewer}) WHERE b.since <= $revision AND (b.until IS NULL OR b.until > $revision)
  })
  AND ($source IS NULL OR EXISTS {
    (r)-[i:IN]->(:Source {id: $source}) WHERE i.since <= $revision AND (i.until IS NULL OR i.until > $revision)
  })
RETURN CASE WHEN $counting THEN '' ELSE r.id END AS id, count(*) AS total ORDER BY id LIMIT $limit
