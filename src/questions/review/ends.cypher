// By which revision the last assertion of each key ended, at or before one. Enters by the index on keys.
UNWIND $keys AS key
MATCH (a:Assertion {key: key}) WHERE a.until <= $revision
RETURN key, max(a.until) AS ended
