// Goes over all relationships, and takes them out before a restore; first, since one node may have more of them than a transaction can hold.
MATCH ()-[r]->()
CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS
