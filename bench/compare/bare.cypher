// The headline question in one statement that answers nested maps. Enters by the index edges at the API.
MATCH (:Api {id: $api})<-[r:HAD_ACCESS_TO]-(partner:Entity)
WHERE r.until IS NULL AND r.standing IN $standings
WITH r, partner ORDER BY r.earliest, r.claim LIMIT $first
MATCH (c:Claim {id: r.claim})
RETURN partner {.id, .name} AS partner, c.id AS claim, r.standing AS standing, r.roots AS roots,
  COLLECT {
    MATCH (c)<-[:ABOUT]-(a:Assertion WHERE a.until IS NULL)
    MATCH (a)-[:BY]->(by:Entity)
    MATCH (a)-[:IN]->(s:Source)
    RETURN a {
      .id, .stance, .modality, .during, .paraphrase, .page, by: by {.id, .name},
      source: s {
        .id, .title, .published,
        publisher: head(COLLECT { MATCH (s)-[:PUBLISHED_BY]->(p:Entity) RETURN p {.id, .name} }),
        derivedFrom: COLLECT {
          MATCH (s)-[d:DERIVED_FROM WHERE d.until IS NULL]->(o:Source)
          RETURN o {.id, .title} ORDER BY o.id
        }
      }
    } ORDER BY a.id
  } AS assertions
ORDER BY r.earliest, claim
