// Lists the lanes with a job that can be done now and nobody else at work.
MATCH (l:Lane)
WHERE l.number >= 0 AND (l.holder IS NULL OR l.holder = $holder OR l.leaseUntil < datetime())
  AND EXISTS {
    MATCH (j:Job {lane: l.number, status: 'pending'})
    WHERE j.order >= 0 AND (j.notBefore IS NULL OR j.notBefore <= datetime())
  }
RETURN l.number AS lane
