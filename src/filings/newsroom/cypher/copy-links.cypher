// Copies the relationships that go out from a page of the nodes of one label; entered by the constraint of the label. All
// nodes were copied before. Tells the last node of the page, null after the last page.
CALL () {
  WITH 1 AS one WHERE $label = 'Entity'
  MATCH (n:Entity) WHERE n.id > $after RETURN n, n.id AS at ORDER BY at LIMIT $limit
  UNION
  WITH 1 AS one WHERE $label = 'Claim'
  MATCH (n:Claim) WHERE n.id > $after RETURN n, n.id AS at ORDER BY at LIMIT $limit
  UNION
  WITH 1 AS one WHERE $label = 'Assertion'
  MATCH (n:Assertion) WHERE n.id > $after RETURN n, n.id AS at ORDER BY at LIMIT $limit
  UNION
  WITH 1 AS one WHERE $label = 'Passage'
  MATCH (n:Passage) WHERE n.id > $after RETURN n, n.id AS at ORDER BY at LIMIT $limit
  UNION
  WITH 1 AS one WHERE $label = 'Source'
  MATCH (n:Source) WHERE n.id > $after RETURN n, n.id AS at ORDER BY at LIMIT $limit
  UNION
  WITH 1 AS one WHERE $label = 'Capture'
  MATCH (n:Capture) WHERE n.id > $after RETURN n, n.id AS at ORDER BY at LIMIT $limit
  UNION
  WITH 1 AS one WHERE $label = 'Filing'
  MATCH (n:Filing) WHERE n.id > $after RETURN n, n.id AS at ORDER BY at LIMIT $limit
  UNION
  WITH 1 AS one WHERE $label = 'Review'
  MATCH (n:Review) WHERE n.id > $after RETURN n, n.id AS at ORDER BY at LIMIT $limit
}
WITH collect(n) AS nodes, max(at) AS last
CALL (nodes) {
  UNWIND nodes AS n
  MATCH (n)-[link]->(other)
  CALL (n) {
    WITH n WHERE n:Entity MATCH (origin:NewsroomEntity {id: n.id}) RETURN origin
    UNION
    WITH n WHERE n:Claim MATCH (origin:NewsroomClaim {id: n.id}) RETURN origin
    UNION
    WITH n WHERE n:Assertion MATCH (origin:NewsroomAssertion {id: n.id}) RETURN origin
    UNION
    WITH n WHERE n:Passage MATCH (origin:NewsroomPassage {id: n.id}) RETURN origin
    UNION
    WITH n WHERE n:Source MATCH (origin:NewsroomSource {id: n.id}) RETURN origin
    UNION
    WITH n WHERE n:Capture MATCH (origin:NewsroomCapture {id: n.id}) RETURN origin
    UNION
    WITH n WHERE n:Filing MATCH (origin:NewsroomFiling {id: n.id}) RETURN origin
    UNION
    WITH n WHERE n:Review MATCH (origin:NewsroomReview {id: n.id}) RETURN origin
  }
  CALL (other) {
    WITH other WHERE other:Entity MATCH (target:NewsroomEntity {id: other.id}) RETURN target
    UNION
    WITH other WHERE other:Claim MATCH (target:NewsroomClaim {id: other.id}) RETURN target
    UNION
    WITH other WHERE other:Assertion MATCH (target:NewsroomAssertion {id: other.id}) RETURN target
    UNION
    WITH other WHERE other:Passage MATCH (target:NewsroomPassage {id: other.id}) RETURN target
    UNION
    WITH other WHERE other:Source MATCH (target:NewsroomSource {id: other.id}) RETURN target
    UNION
    WITH other WHERE other:Capture MATCH (target:NewsroomCapture {id: other.id}) RETURN target
    UNION
    WITH other WHERE other:Filing MATCH (target:NewsroomFiling {id: other.id}) RETURN target
    UNION
    WITH other WHERE other:Review MATCH (target:NewsroomReview {id: other.id}) RETURN target
    UNION
    WITH other WHERE other:Name MATCH (target:NewsroomName {key: other.key}) RETURN target
  }
  CREATE (origin)-[copy:$(type(link))]->(target)
  SET copy = properties(link)
  RETURN count(*) AS links
}
RETURN last, links
