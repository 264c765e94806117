// Where an import stands: its filing, how many lines are in, the digest of these, that its process is alive, and its
// number among all imports.
MATCH (clock:Clock {id: 'clock'})
SET clock.stagingFiling = $filing, clock.stagingLines = $lines, clock.stagingDigest = $digest, clock.stagingSum = $sum,
  clock.stagingToken = $token, clock.stagingAt = $at, clock.stagingCounts = $counts,
  clock.stagings = $number
RETURN 1 AS done
