// Until which instant embargoes of a filing are over and published, when the next is over, and what was filed, for as long
// as some of it is to be published.
MATCH (f:Filing {id: $filing})
SET f.audience = $audience, f.publishedTo = $publishedTo, f.embargo = $embargo, f.written = $written
RETURN count(*) AS done
