// The index on the claim itself: what the live assertions make of it now.
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
SET c.state = row.state, c.live = row.live, c.standing = row.standing, c.roots = row.roots,
  c.earliest = row.earliest, c.latest = row.latest
RETURN count(*) AS done
