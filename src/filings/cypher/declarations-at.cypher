// All that filings say at a revision of these entities and sources, and of the entities that are shown under one of them;
// entered by id.
UNWIND $ids AS id
CALL (id) {
  MATCH (target:Entity {id: id}) RETURN target
  UNION
  MATCH (target:Source {id: id}) RETURN target
}
RETURN id,
  COLLECT { MATCH (target)<-[d:DECLARES WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision)]-(:Filing) RETURN d.content } AS contents,
  COLLECT { MATCH (:Entity {mergedInto: id})<-[d:DECLARES WHERE d.since <= $revision AND (d.until IS NULL OR d.until > $revision)]-(:Filing) RETURN d.content } AS joined
