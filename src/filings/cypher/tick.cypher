// The revision that this filing makes, written last. It is shown by whoever takes the clock next, when all of it is in.
MATCH (clock:Clock {id: 'clock'})
SET clock.written = $revision
CREATE (:Revision {
  number: $revision, at: $at, action: $action, filing: $filing, target: $target, title: $title, hash: $hash, by: $by, reason: $reason
})
RETURN clock.written AS revision
