// The revisions before one, newest first, each with claims that it may have changed: those of which an assertion that its
// filing brings, or its target is or holds, began or ended there, and those whose state of now began there. One more of
// these than the limit where there are more. Enters by the index on revisions' numbers, then by filing, source, assertion
// and state.
MATCH (r:Revision) WHERE r.number < $before
WITH r ORDER BY r.number DESC LIMIT $items
OPTIONAL MATCH (f:Filing {id: coalesce(r.filing, r.target)})
RETURN r.number AS number, r.at AS at, r.action AS action, r.target AS target, r.reason AS reason,
  f.id AS filing, f.title AS title, f.case AS case,
  COLLECT {
    CALL (r) {
      CALL (r) {
        MATCH (:Filing {id: coalesce(r.filing, r.target)})-[:BRINGS]->(a:Assertion)
        WHERE a.since = r.number OR a.until = r.number
        RETURN a LIMIT $most
        UNION
        MATCH (:Source {id: r.target})<-[:IN]-(a:Assertion) WHERE a.until = r.number
        RETURN a LIMIT $most
        UNION
        MATCH (a:Assertion {id: r.target})
        RETURN a
      }
      MATCH (a)-[:ABOUT]->(c:Claim)
      RETURN c
      UNION
      MATCH (c:Claim {stateSince: r.number})
      RETURN c LIMIT $most
    }
    WITH DISTINCT c.id AS id
    RETURN id ORDER BY id LIMIT $most
  } AS claims
ORDER BY number DESC
