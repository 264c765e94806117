// Live assertions whose quote or paraphrase has some of the words, and how many texts Lucene found, dead ones among them.
// Enters by the full-text indexes of words, as written and with accents folded.
CALL () {
  CALL db.index.fulltext.queryNodes('words', $words, {limit: $most}) YIELD node
  RETURN collect(node) AS nodes
  UNION ALL
  CALL db.index.fulltext.queryNodes('words_folded', $words, {limit: $most}) YIELD node
  RETURN collect(node) AS nodes
}
WITH collect(nodes) AS lists, max(size(nodes)) AS found
RETURN found, COLLECT {
  UNWIND lists AS list
  UNWIND list AS node
  WITH DISTINCT node
  MATCH (node) (()<-[:QUOTES]-()){0,1} (a:Assertion)-[:ABOUT]->(c:Claim)
  WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision)
    AND ($by IS NULL OR EXISTS { (a)-[:BY]->(:Entity {id: $by}) })
    AND ($case IS NULL OR EXISTS { (a)<-[:BRINGS]-(:Filing {case: $case}) })
  RETURN {id: a.id, claim: c.id, text: coalesce(node.exact, node.paraphrase), verbatim: node.exact IS NOT NULL}
} AS hits
