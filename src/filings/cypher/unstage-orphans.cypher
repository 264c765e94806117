// Takes out entities, sources, reviews, archived copies and claims that nothing but an abandoned import knew; entered by id.
CALL () {
  UNWIND $claims AS id
  MATCH (c:Claim {id: id}) WHERE NOT EXISTS { (c)<-[:ABOUT]-() }
  DETACH DELETE c
}
CALL () {
  UNWIND $targets AS id
  MATCH (target:Entity|Source|Review {id: id}) WHERE NOT EXISTS { (target)<-[:DECLARES]-() } AND NOT EXISTS { (target)<-[:SUBJECT|OBJECT|BY|IN]-() }
  OPTIONAL MATCH (target)-[:NAMED]->(n:Name)
  OPTIONAL MATCH (target)<-[:OF]-(c:Capture)
  DETACH DELETE target
  WITH n, c
  CALL (n) {
    WITH n WHERE n IS NOT NULL AND NOT EXISTS { (n)<-[:NAMED]-() }
    DELETE n
  }
  CALL (c) {
    WITH c WHERE c IS NOT NULL AND NOT EXISTS { (c)-[:OF]->() }
    DELETE c
  }
}
CALL () {
  UNWIND $targets AS id
  MATCH (s:Source {id: id})<-[of:OF]-(c:Capture)
  WHERE NOT EXISTS { (s)<-[d:DECLARES]-(:Filing) WHERE d.content CONTAINS c.sha256 }
  DELETE of
  WITH DISTINCT c
  WHERE NOT EXISTS { (c)-[:OF]->() }
  DELETE c
}
RETURN 1 AS done
