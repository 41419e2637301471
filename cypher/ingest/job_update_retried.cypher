// Puts a parked job back into its lane, and says whether later ones have gone past it.
MATCH (j:Job {uuid: $uuid})
WHERE j.projectId = $projectId AND j.status = 'parked'
SET j.status = 'pending', j.attempts = 0, j.retried = true
REMOVE j.notBefore
WITH j
OPTIONAL MATCH (u:User {graphUuid: j.graphUuid})
OPTIONAL MATCH (g:Graph {graphUuid: j.graphUuid})
RETURN j.uuid AS uuid, j.graphUuid AS graphUuid, j.episodeUuid AS episodeUuid, j.lane AS lane,
       coalesce(coalesce(u, g).jobOrder > j.order, false) AS outOfOrder
