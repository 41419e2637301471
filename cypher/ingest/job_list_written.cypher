// Lists the jobs of a lane that were written, but whose end an instance did not live to note.
MATCH (j:Job)
WHERE j.lane = $lane AND j.status = 'pending' AND j.order >= 0
WITH j ORDER BY j.lane, j.status, j.order LIMIT $limit
WHERE j.written = true
RETURN j.uuid AS uuid
