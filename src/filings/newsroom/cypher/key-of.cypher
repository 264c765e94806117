// The key of an assertion: the same in both graphs, whatever lives it had. Entered by its id.
MATCH (a:Assertion {id: $id})
RETURN a.key AS key
