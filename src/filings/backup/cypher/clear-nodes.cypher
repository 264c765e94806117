// Goes over all nodes, and takes out all but the clock, the API keys and what is said of the graph as a whole, before a restore; in transactions
// of its own, since it may be millions. What led from one to another is gone by then.
MATCH (n) WHERE NOT n:Clock AND NOT n:ApiKey AND NOT n:GraphState
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 10000 ROWS
