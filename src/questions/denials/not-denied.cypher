// For a speaker who denies, bends or does not answer a claim: that claim, if they do not deny it, and the asserted
// claims beside it about one of its parties that they do not deny either. Those about both parties come first, then
// those about a party that is not the speaker. Enters by the indexes on subject and object with the predicate.
UNWIND $rows AS row
CALL (row) {
  UNWIND row.predicates AS predicate
  UNWIND row.parties AS party
  CALL (predicate, party) {
    CALL (predicate, party) {
      MATCH (c:Claim {subject: party, predicate: predicate}) WHERE c.id > '' AND c.stateSince IS NOT NULL
      RETURN c ORDER BY c.id LIMIT 200
    }
    RETURN c
    UNION
    CALL (predicate, party) {
      MATCH (c:Claim {object: party, predicate: predicate}) WHERE c.id > '' AND c.stateSince IS NOT NULL
      RETURN c ORDER BY c.id LIMIT 200
    }
    RETURN c
  }
  WITH row, c, collect(DISTINCT party) AS shared
  WHERE EXISTS {
      (c)<-[:ABOUT]-(a:Assertion WHERE a.stance = 'ASSERTS' AND a.since <= $revision AND (a.until IS NULL OR a.until > $revision))
    } AND NOT EXISTS {
      (c)<-[:ABOUT]-(a:Assertion WHERE a.stance = 'DENIES' AND a.since <= $revision AND (a.until IS NULL OR a.until > $revision))
        -[:BY]->(:Entity {id: row.speaker})
    }
  WITH c.id AS id, CASE
    WHEN c.id = row.claim THEN 0
    WHEN size(shared) > 1 THEN 1
    WHEN NOT row.speaker IN shared THEN 2
    ELSE 3 END AS rank
  RETURN id ORDER BY rank, id LIMIT 21
}
RETURN row.claim AS claim, row.speaker AS speaker, collect(id) AS ids
