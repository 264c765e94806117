// Claims that the graph does not have, each with what its assertions make of it, and its index edge. All that is new of a
// claim is written at once; ends that are entities are there.
UNWIND $rows AS row
MATCH (subject:Entity {id: row.subject})
CREATE (c:Claim {
  id: row.id, subject: row.subject, predicate: row.predicate, object: row.object, value: row.value, episode: row.episode,
  stateSince: $revision, state: row.state, standing: row.standing, weak: row.weak
})
CREATE (c)-[:SUBJECT]->(subject)
WITH c, subject, row
CALL (c, subject, row) {
  MATCH (object:Entity {id: row.object})
  CREATE (c)-[:OBJECT]->(object)
  CREATE (subject)-[:$(row.predicate) {
    claim: row.id, since: $revision, standing: row.standing, roots: row.roots, depth: row.depth,
    denials: row.denials, earliest: row.earliest, latest: row.latest
  }]->(object)
}
RETURN count(*) AS done
