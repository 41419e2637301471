// Puts a parked job back into its lane, and says whether later ones have gone past it.
MATCH (j:Job {uuid: $uuid})
WHERE j.projectId = $projectId AND j.status = 'parked'
SET j.status = 'pending', j.attempts = 0, j.retried = true
REMOVE j.notBefore
WITH j
OPTIONAL MATCH (u:User {graphUuid: j.graphUuid})
OPTIONAL MATCH (g:Graph {graphUuid: j.graphUuid})
WITH j, coalesce(u, g) AS root
RETURN j.uuid AS uuid, j.graphUuid AS graphUuid, j.episodeUuid AS episodeUuid, j.lane AS lane,
       coalesce(root.jobOrder > j.order, false) OR EXISTS {
         MATCH (root)-[:HAS_SESSION]->(s:Session) WHERE s.jobOrder > j.order
       } AS outOfOrder
