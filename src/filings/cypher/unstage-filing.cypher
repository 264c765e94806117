// The filing of an abandoned import, where it was new.
MATCH (f:Filing {id: $filing, since: $revision})
DETACH DELETE f
RETURN count(*) AS done
