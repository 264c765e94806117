// Claims between entities, with a state and an index edge.
UNWIND $rows AS row
MATCH (subject:Entity {id: row.subject})
MATCH (object:Entity {id: row.object})
CREATE (c:Claim {
  id: row.id, subject: row.subject, predicate: row.predicate, object: row.object, episode: 1,
  stateSince: 1, state: row.state, standing: 'SINGLE_SOURCE', weak: 1
})
CREATE (c)-[:SUBJECT]->(subject)
CREATE (c)-[:OBJECT]->(object)
CREATE (subject)-[:$(row.predicate) {
  claim: row.id, since: 1, standing: 'SINGLE_SOURCE', roots: 1, depth: 0, denials: 0,
  earliest: row.earliest, latest: row.latest
}]->(object)
RETURN count(*) AS done
