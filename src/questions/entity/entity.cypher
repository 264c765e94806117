// Entities by id; one that was joined into another by then is shown as that.
UNWIND $ids AS id
MATCH (named:Entity {id: id})
OPTIONAL MATCH (into:Entity {id: named.mergedInto}) WHERE named.mergedAt <= $revision
WITH id, coalesce(into, named) AS e
RETURN id AS asked, e.id AS id, e.type AS type, e.name AS name, e.aliases AS aliases
