// How many lives each of these assertions has had: its key is its first life's id.
UNWIND $keys AS key
MATCH (a:Assertion {key: key})
RETURN key, count(a) AS lives
