// Schema 1: the properties of the index on cases, in a graph of before without the id by which pages go on.
SHOW INDEXES YIELD name, properties WHERE name = 'filing_case'
RETURN properties
