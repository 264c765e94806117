// All that live filings say of these entities and sources; entered by id.
UNWIND $ids AS id
CALL (id) {
  MATCH (target:Entity {id: id}) RETURN target
  UNION
  MATCH (target:Source {id: id}) RETURN target
}
MATCH (target)<-[d:DECLARES WHERE d.until IS NULL]-(:Filing)
RETURN id, collect(d.content) AS contents
