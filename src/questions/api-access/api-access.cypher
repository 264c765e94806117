// Which partners had access to an API, by the claims that say so, oldest first; with $counting, one row that says how
// many. Enters by the HAD_ACCESS_TO index edges at the API; leaves by their claims.
MATCH (:Entity {id: $api})<-[r:HAD_ACCESS_TO]-(partner:Entity)
WHERE r.since <= $revision AND (r.until IS NULL OR r.until > $revision)
  AND ($partnerType IS NULL OR partner.type = $partnerType)
  AND ($standing IS NULL OR r.standing IN $standing)
  AND ($from IS NULL OR r.latest IS NULL OR r.latest >= $from)
  AND ($to IS NULL OR r.earliest IS NULL OR r.earliest <= $to)
WITH r.claim AS claim, coalesce(r.earliest, '9999-99-99') AS start
WHERE $counting OR start > $afterStart OR (start = $afterStart AND claim > $afterClaim)
RETURN CASE WHEN $counting THEN '' ELSE claim END AS claim, CASE WHEN $counting THEN '' ELSE start END AS start,
  count(*) AS total
ORDER BY start, claim LIMIT $limit
