// A list without elements is no value to Neo4j's importer: entities without other names get it afterwards, some at a time.
// Each time it goes over all of the label until it has as many.
MATCH (e:Entity) WHERE e.aliases IS NULL
WITH e LIMIT $limit
SET e.aliases = []
RETURN count(*) AS done
