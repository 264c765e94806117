// Who was let in by a company, by the claims that say so, oldest first: whom it granted access itself; who had access
// to what it ran; who had access to what an agreement included that both had entered into; and who shares an agreement
// with it in which access was given for something. With each, the chains of claims by which the company comes in. With
// $counting, one row that says how many. Enters by the index edges at the company; leaves by their claims.
MATCH (company:Entity {id: $company})
CALL (company) {
  MATCH (company)-[r:$any($granted)]->(:Entity)
  RETURN r AS answer, [r] AS chain
  UNION
  MATCH (company)-[o:$any($offered)]->(:Entity)<-[r:$any($held)]-(partner:Entity)
  WHERE partner <> company
  RETURN r AS answer, [r, o] AS chain
  UNION
  MATCH (company)-[p:$any($party)]->(top:Agreement)-[i:$any($part)]->(:Entity)<-[r:$any($held)]-(partner:Entity)
  WHERE partner <> company
  MATCH (partner)-[q:$any($party)]->(top)
  RETURN r AS answer, [r, p, q, i] AS chain
  UNION
  MATCH (company)-[p:$any($party)]->(top:Agreement)-[i:$any($part)]->(inner:Agreement)-[j:$any($part)]->(:Entity)<-[r:$any($held)]-(partner:Entity)
  WHERE partner <> company
  MATCH (partner)-[q:$any($party)]->(top)
  RETURN r AS answer, [r, p, q, i, j] AS chain
  UNION
  MATCH (company)-[p:$any($party)]->(deal:Agreement)<-[r:$any($party)]-(partner:Entity)
  WHERE partner <> company AND EXISTS {
    MATCH (c:Claim {subject: deal.id}) WHERE c.predicate IN $return
      AND EXISTS { (c)<-[:ABOUT]-(a:Assertion {stance: 'ASSERTS'}) WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision) }
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
