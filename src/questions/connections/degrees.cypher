// How many relationships some entities have, of any kind. Enters by their ids, and reads no relationship.
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, COUNT { (e)--() } AS degree
