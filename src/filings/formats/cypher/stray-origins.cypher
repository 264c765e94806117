// From which origins assertions of a filing are taken that no filing up to it declares; entered by the filing.
MATCH (:Filing {id: $filing})-[:BRINGS]->(a:Assertion WHERE (a.since <= $revision AND (a.until IS NULL OR a.until > $revision) OR EXISTS { MATCH (a) (()<-[:RELAYS]-()){1,20} (x:Assertion) WHERE x.since <= $revision AND (x.until IS NULL OR x.until > $revision) }) AND a.via <> 'none')-[:IN]->(s:Source)
WHERE NOT EXISTS {
  MATCH (s)-[o:DERIVED_FROM WHERE o.since <= $revision AND (o.until IS NULL OR o.until > $revision)]->(:Source {id: a.via})
  MATCH (g:Filing {id: o.filing})
  WHERE CASE WHEN g.changed <= $revision THEN g.changed ELSE g.since END <= $turn
}
RETURN DISTINCT s.id AS source, s.kind AS kind, s.title AS title, a.via AS origin,
  EXISTS { (s)<-[d:DECLARES]-(:Filing) WHERE d.audience IS NULL } AS open
ORDER BY source, origin
