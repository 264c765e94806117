// Takes out a page of the links of reviews that an abandoned import had staged, and lets those that it ended stand.
MATCH (f:Filing {id: $filing})
CALL (f) {
  MATCH (f)-[:DECLARES]->(:Review)-[link:OF|BY|IN|RELIES_ON {filing: $filing, since: $revision}]->()
  WITH DISTINCT link LIMIT $limit
  DELETE link
  RETURN count(*) AS staged
}
CALL (f) {
  MATCH (f)-[:DECLARES]->(:Review)-[link:OF|BY|IN|RELIES_ON {filing: $filing, until: $revision}]->()
  WITH DISTINCT link LIMIT $limit
  SET link.until = null
  RETURN count(*) AS revived
}
RETURN staged + revived AS done
