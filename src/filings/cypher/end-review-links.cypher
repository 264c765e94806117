// Ends links that filings gave to reviews; entered by the review.
UNWIND $rows AS row
MATCH (:Review {id: row.review})-[link:OF|BY|IN|RELIES_ON {filing: row.filing} WHERE link.until IS NULL]->()
WHERE type(link) IN $types
SET link.until = $revision
RETURN count(*) AS done
