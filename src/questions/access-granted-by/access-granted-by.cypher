// Who was let in by a company, by the claims that say so, oldest first: whom it granted access itself; who had access
// to what it ran; who had access to what an agreement included that both had entered into; and who shares an agreement
// with it in which access was given for something. With each, the chains of claims by which the company comes in. With
// $counting, one row that says how many. Enters by the index edges at the company; leaves by their claims. From an
// agreement it goes to those who entered into it, and to what these had access to: never over all who had access.
MATCH (company:Entity {id: $company})
CALL (company) {
  MATCH (company)-[r:$any($granted)]->(:Entity)
  RETURN r AS answer, [r] AS chain
  UNION
  MATCH (company)-[o:$any($offered)]->(thing:Entity)
  WHERE o.since <= $revision AND (o.until IS NULL OR o.until > $revision) AND ($linkStanding IS NULL OR o.standing IN $linkStanding)
  WITH company, o, thing
  MATCH (thing)<-[r:$any($held)]-(partner:Entity)
  WHERE partner <> company
  RETURN r AS answer, [r, o] AS chain
  UNION
  MATCH (company)-[p:$any($party)]->(top:Agreement)
  WHERE p.since <= $revision AND (p.until IS NULL OR p.until > $revision) AND ($linkStanding IS NULL OR p.standing IN $linkStanding)
  WITH company, p, top ORDER BY p.claim LIMIT 500
  CALL (top) {
    MATCH (top)-[i:$any($part)]->(thing:Entity)
    RETURN thing, [i] AS parts
    UNION
    MATCH (top)-[i:$any($part)]->(inner:Agreement)
    WITH i, inner
    MATCH (inner)-[j:$any($part)]->(thing:Entity)
    RETURN thing, [i, j] AS parts
  }
  WITH company, p, top, collect({thing: thing.id, parts: parts}) AS included
  CALL (company, top) {
    MATCH (top)<-[q:$any($party)]-(partner:Entity)
    WHERE partner <> company AND q.since <= $revision AND (q.until IS NULL OR q.until > $revision)
      AND ($linkStanding IS NULL OR q.standing IN $linkStanding)
    RETURN q, partner ORDER BY q.claim LIMIT 200
  }
  WITH p, q, partner, included, [entry IN included | entry.thing] AS things
  MATCH (c:Claim {subject: partner.id}) WHERE c.predicate IN $held AND c.id > '' AND c.object IN things
  UNWIND [entry IN included WHERE entry.thing = c.object | entry.parts] AS parts
  WITH p, q, partner, c, parts
  MATCH (thing:Entity {id: c.object})
  MATCH (partner)-[r:$any($held)]->(thing) WHERE r.claim = c.id
  RETURN r AS answer, [r, p, q] + parts AS chain
  UNION
  MATCH (company)-[p:$any($party)]->(deal:Agreement)
  WHERE EXISTS {
    MATCH (c:Claim {subject: deal.id}) WHERE c.predicate IN $return AND c.id > ''
      AND EXISTS { (c)<-[:ABOUT]-(a:Assertion {stance: 'ASSERTS'}) WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision) }
  }
  WITH company, p, deal ORDER BY p.claim LIMIT 500
  CALL (company, deal) {
    MATCH (deal)<-[r:$any($party)]-(partner:Entity) WHERE partner <> company
    RETURN r ORDER BY r.claim LIMIT 200
  }
  RETURN r AS answer, [r, p] AS chain
}
WITH answer, chain
WHERE all(link IN chain WHERE link.since <= $revision AND (link.until IS NULL OR link.until > $revision)
    AND ($from IS NULL OR link.latest IS NULL OR link.latest >= $from)
    AND ($to IS NULL OR link.earliest IS NULL OR link.earliest <= $to))
  AND ($standing IS NULL OR answer.standing IN $standing)
  AND ($linkStanding IS NULL OR all(link IN chain[1..] WHERE link.standing IN $linkStanding))
WITH answer.claim AS claim, coalesce(answer.earliest, '9999-99-99') AS start, collect(DISTINCT [link IN chain[1..] | link.claim]) AS chains
WHERE $counting OR start > $afterStart OR (start = $afterStart AND claim > $afterClaim)
RETURN CASE WHEN $counting THEN '' ELSE claim END AS claim, CASE WHEN $counting THEN '' ELSE start END AS start,
  CASE WHEN $counting THEN [] ELSE chains[0..20] END AS chains, count(*) AS total
ORDER BY start, claim LIMIT $limit
