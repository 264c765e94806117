// All that live filings hold of identities among these entities and those that they are held to be; entered by id.
UNWIND $ids AS id
MATCH (:Entity {id: id}) (()-[s:SAME_AS WHERE s.until IS NULL]-()){0,20} (e:Entity)
WITH DISTINCT e
MATCH (e)-[i:SAME_AS|DIFFERENT_FROM WHERE i.until IS NULL]-(:Entity)
WITH DISTINCT i
RETURN CASE type(i) WHEN 'SAME_AS' THEN 'SAME' ELSE 'DIFFERENT' END AS kind, endNode(i).id AS keep, startNode(i).id AS other,
  i.filing AS filing, i.reason AS reason
