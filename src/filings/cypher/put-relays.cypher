// Which assertion each repeats; all are there by now.
UNWIND $rows AS row
MATCH (a:Assertion {id: row.id})
MATCH (other:Assertion {id: row.relays})
CREATE (a)-[:RELAYS]->(other)
RETURN count(*) AS done
