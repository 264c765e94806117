// What live filings declare of these reviews; entered by id.
UNWIND $ids AS id
MATCH (:Review {id: id})<-[d:DECLARES WHERE d.until IS NULL]-(f:Filing)
RETURN id, f.id AS filing, d.content AS content
