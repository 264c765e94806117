// Revisions by number.
UNWIND $numbers AS number
MATCH (r:Revision {number: number})
RETURN r.number AS number, r.at AS at, r.action AS action, r.filing AS filing, r.target AS target, r.by AS by, r.reason AS reason
