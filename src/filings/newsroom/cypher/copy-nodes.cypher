// Copies a page of the nodes of one label from the public graph to the newsroom's, with all that stands on them; entered by
// the constraint of the label. Tells the last of the page, null after the last page.
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
  UNION
  WITH 1 AS one WHERE $label = 'Name'
  MATCH (n:Name) WHERE n.key > $after RETURN n, n.key AS at ORDER BY at LIMIT $limit
}
CREATE (copy:$('Newsroom' + $label))
SET copy = properties(n)
WITH copy, at
CALL (copy) {
  WITH copy WHERE $label = 'Entity'
  SET copy:$('Newsroom' + copy.type)
}
RETURN max(at) AS last
