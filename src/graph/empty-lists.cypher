// A list without elements is no value to Neo4j's importer: entities without other names get it afterwards.
MATCH (e:Entity) WHERE e.aliases IS NULL
CALL (e) { SET e.aliases = [] } IN TRANSACTIONS OF 10000 ROWS
