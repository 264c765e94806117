// Schema 1: the weakness of claims, by which lists of weak claims are sorted; entered by id.
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
SET c.weak = row.weak
RETURN count(*) AS done
