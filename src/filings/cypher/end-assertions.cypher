// Ends assertions at this revision: they stay, and answers as of then keep them.
UNWIND $ids AS id
MATCH (a:Assertion {id: id} WHERE a.until IS NULL)
SET a.until = $revision
RETURN count(*) AS done
