// The live index edges of some entities to others, and how many relationships each of these others has. Enters by the
// entities' ids. Reads no more relationships than the entities have, which who asks has counted before.
UNWIND $ids AS id
MATCH (near:Entity {id: id})-[r]-(far:Entity)
WHERE r.claim IS NOT NULL AND far <> near
  AND r.since <= $revision AND (r.until IS NULL OR r.until > $revision)
  AND ($standing IS NULL OR r.standing IN $standing)
  AND ($from IS NULL OR r.latest IS NULL OR r.latest >= $from)
  AND ($to IS NULL OR r.earliest IS NULL OR r.earliest <= $to)
RETURN id AS near, far.id AS far, startNode(r) = near AS outward, r.claim AS claim, r.standing AS standing,
  r.roots AS roots, COUNT { (far)--() } AS degree
