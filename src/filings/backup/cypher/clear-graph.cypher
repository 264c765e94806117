// Takes out all but the clock and the API keys, before a restore; in transactions of its own, since it may be millions.
MATCH (n) WHERE NOT n:Clock AND NOT n:ApiKey AND NOT n:GraphState
CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS
