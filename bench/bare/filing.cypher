// The filing that brings all of it.
CREATE (f:Filing {id: $filing, since: 1, changed: 1, title: $filing, hash: ''})
RETURN 1 AS done
