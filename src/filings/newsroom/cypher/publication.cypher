// Until which instant embargoes of a filing were published; entered by its id.
MATCH (f:Filing {id: $filing})
RETURN f.publishedTo AS publishedTo, f.until IS NULL AS live
