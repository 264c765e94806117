// The index on the claim itself: what the live assertions make of it from this revision on, and what they made of it
// before, since which revision: for as long as the revision has not come, and for who still asks as of the one before.
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
SET c.priorStanding = CASE WHEN coalesce(c.stateSince, 0) < $revision THEN c.standing ELSE c.priorStanding END,
  c.priorWeak = CASE WHEN coalesce(c.stateSince, 0) < $revision THEN c.weak ELSE c.priorWeak END,
  c.priorSince = CASE WHEN coalesce(c.stateSince, 0) < $revision THEN coalesce(c.stateSince, 0) ELSE c.priorSince END
SET c.stateSince = $revision, c.state = row.state, c.standing = row.standing, c.weak = row.weak
RETURN count(*) AS done
