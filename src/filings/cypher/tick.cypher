// The revision that this filing makes: written last, it reveals all that went in before it.
MATCH (clock:Clock {id: 'clock'})
SET clock.revision = $revision
REMOVE clock.lockedAt
CREATE (:Revision {
  number: $revision, at: $at, action: $action, filing: $filing, target: $target, title: $title, hash: $hash, by: $by, reason: $reason
})
RETURN clock.revision AS revision
