// The nodes of reviews. What each says is told by the filings that declare it.
UNWIND $rows AS row
MERGE (:Review {id: row.id})
RETURN count(*) AS done
