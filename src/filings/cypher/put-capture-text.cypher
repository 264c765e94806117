// What is known of captures that are at hand: no new revision, and no part of the graph's hash.
UNWIND $rows AS row
MATCH (c:Capture {id: row.id})
SET c.bytes = row.bytes, c.textSha256 = row.textSha256, c.extractor = row.extractor
RETURN count(*) AS done
