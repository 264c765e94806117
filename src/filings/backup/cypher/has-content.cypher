// Whether the graph holds anything but its clock and API keys. It goes over all nodes, and ends at the first that counts.
RETURN EXISTS { MATCH (n) WHERE NOT n:Clock AND NOT n:ApiKey AND NOT n:GraphState } AS filled
