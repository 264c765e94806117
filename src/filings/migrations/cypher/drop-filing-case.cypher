// Schema 1: drops the index on cases, which is made again with the id.
DROP INDEX filing_case IF EXISTS
