// Ends what a filing said of identities.
UNWIND $rows AS row
MATCH (:Entity {id: row.other})-[i:SAME_AS|DIFFERENT_FROM {filing: $filing} WHERE i.until IS NULL]->(:Entity {id: row.keep})
SET i.until = $revision
RETURN count(*) AS done
