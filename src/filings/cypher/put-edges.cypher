// The index edge of each live claim between two entities, named by its predicate.
UNWIND $rows AS row
MATCH (subject:Entity)<-[:SUBJECT]-(c:Claim {id: row.claim})-[:OBJECT]->(object:Entity)
CREATE (subject)-[:$(row.predicate) {
  claim: row.claim, since: $revision, standing: row.standing, roots: row.roots, depth: row.depth,
  denials: row.denials, earliest: row.earliest, latest: row.latest
}]->(object)
RETURN count(*) AS done
