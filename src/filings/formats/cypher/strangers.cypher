// What a filing names that neither it nor any filing before it declares at a revision: what was retracted since, or came
// by an amendment. Entered by the filing. `turns` are the places of filings in the order of the export.
MATCH (f:Filing {id: $filing})
CALL (f) {
  MATCH (f)-[:BRINGS]->(a:Assertion WHERE a.since <= $revision AND (a.until IS NULL OR a.until > $revision) OR EXISTS { MATCH (a) (()<-[:RELAYS]-()){1,20} (x:Assertion) WHERE x.since <= $revision AND (x.until IS NULL OR x.until > $revision) } OR EXISTS { (a)<-[l:RELIES_ON WHERE l.since <= $revision AND (l.until IS NULL OR l.until > $revision)]-(:Review) })-[:ABOUT]->(c:Claim)
  MATCH (a)-[:BY]->(by:Entity)
  MATCH (a)-[:IN]->(s:Source)
  WITH DISTINCT [c.subject, c.object, by.id, a.filedSubject, a.filedObject, a.filedBy, a.relaysBy, s.id, a.relaysIn,
    CASE a.via WHEN 'none' THEN null ELSE a.via END] AS names
  UNWIND names AS name
  RETURN name
  UNION
  MATCH (f)-[d:DECLARES WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision)]->(s:Source)
  CALL (s) {
    MATCH (s)-[:PUBLISHED_BY|AUTHORED_BY]->(e:Entity)
    RETURN e.id AS name
    UNION
    MATCH (s)-[o:DERIVED_FROM WHERE o.since <= $revision AND (o.until IS NULL OR o.until > $revision)]->(origin:Source)
    RETURN origin.id AS name
  }
  RETURN name
  UNION
  CALL (f) {
    MATCH (other:Entity)-[i:SAME_AS {filing: f.id}]->(keep:Entity) WHERE i.since <= $revision AND (i.until IS NULL OR i.until > $revision)
    RETURN other, keep
    UNION
    MATCH (other:Entity)-[i:DIFFERENT_FROM {filing: f.id}]->(keep:Entity) WHERE i.since <= $revision AND (i.until IS NULL OR i.until > $revision)
    RETURN other, keep
  }
  UNWIND [other.id, keep.id] AS name
  RETURN name
  UNION
  MATCH (f)-[d:DECLARES WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision)]->(r:Review)
  MATCH (r)-[l:BY|IN WHERE l.since <= $revision AND (l.until IS NULL OR l.until > $revision)]->(t)
  RETURN t.id AS name
}
WITH DISTINCT f, name WHERE name IS NOT NULL
CALL (name) {
  MATCH (t:Entity {id: name})
  RETURN t
  UNION
  MATCH (t:Source {id: name})
  RETURN t
}
WITH f, t
WHERE NOT EXISTS {
  MATCH (t)<-[d:DECLARES WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision)]-(g:Filing)
  WHERE g = f OR CASE WHEN g.changed <= $revision THEN g.changed ELSE g.since END < $turn
}
RETURN t.id AS id, t.type AS type, t.name AS name, t.kind AS kind, t.title AS title,
  EXISTS { (t)<-[d:DECLARES]-(:Filing) WHERE d.audience IS NULL } AS open
ORDER BY id
