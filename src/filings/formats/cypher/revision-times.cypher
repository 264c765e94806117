// When revisions were made; entered by Revision.number.
UNWIND $numbers AS number
MATCH (r:Revision {number: number})
RETURN r.number AS number, r.at AS at
