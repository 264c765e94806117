// Copies a page of the log of revisions to the newsroom's graph; entered by the constraint on their numbers. Tells the last of
// the page, null after the last page.
MATCH (n:Revision) WHERE n.number > toInteger($after)
WITH n ORDER BY n.number LIMIT $limit
CREATE (copy:NewsroomRevision)
SET copy = properties(n)
RETURN toString(max(n.number)) AS last
