// The live assertion with the key of another, where there is one; entered by the key.
MATCH (a:Assertion {key: $key} WHERE a.until IS NULL)
RETURN a.id AS id
