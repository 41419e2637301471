// Removes the jobs of a lane whose episode is gone: there is nothing left to read.
MATCH (j:Job)
WHERE j.lane = $lane AND j.status = 'pending' AND j.order >= 0
WITH j ORDER BY j.lane, j.status, j.order LIMIT $limit
WHERE NOT EXISTS { MATCH (:Episode {uuid: j.episodeUuid}) }
DETACH DELETE j
RETURN count(*) AS erased
