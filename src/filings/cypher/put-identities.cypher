// Which entities the filing holds to be one, and which it keeps apart.
UNWIND $rows AS row
MATCH (keep:Entity {id: row.keep})
MATCH (other:Entity {id: row.other})
CALL (row, keep, other) {
  WITH row, keep, other WHERE row.kind = 'SAME'
  CREATE (other)-[:SAME_AS {filing: $filing, reason: row.reason, since: $revision}]->(keep)
}
CALL (row, keep, other) {
  WITH row, keep, other WHERE row.kind = 'DIFFERENT'
  CREATE (other)-[:DIFFERENT_FROM {filing: $filing, reason: row.reason, since: $revision}]->(keep)
}
RETURN count(*) AS done
