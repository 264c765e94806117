// Whether there is a newsroom's graph beside the public one: null where nothing confidential was ever filed. Enters by the clock.
MATCH (clock:Clock {id: 'clock'})
RETURN clock.newsroom AS state
