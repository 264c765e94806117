// Live assertions of these claims whose relayed assertion is ended, though the filing says that they relay one, with
// those that it may be now; entered by claim.
UNWIND $claims AS id
MATCH (c:Claim {id: id})<-[:ABOUT]-(a:Assertion WHERE a.until IS NULL AND a.relaysIn IS NOT NULL)
WHERE NOT EXISTS { MATCH (a)-[:RELAYS]->(target:Assertion) WHERE target.until IS NULL }
MATCH (a)-[:BY]->(by:Entity)
RETURN a.id AS id, a.key AS key, a.stance AS stance, c.id AS claim, by.id AS by,
  a.filedSubject AS filedSubject, a.filedObject AS filedObject, a.filedBy AS filedBy,
  COLLECT {
    MATCH (c)<-[:ABOUT]-(other:Assertion WHERE other.until IS NULL AND other.id <> a.id)-[:IN]->(:Source {id: a.relaysIn})
    MATCH (other)-[:BY]->(speaker:Entity)
    WHERE (a.relaysStance IS NULL OR other.stance = a.relaysStance)
      AND (a.relaysBy IS NULL OR speaker.id = a.relaysBy OR other.filedBy = a.relaysBy)
    RETURN {id: other.id, stance: other.stance} ORDER BY other.id
  } AS candidates
