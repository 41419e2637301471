// Removes an episode and the job that would have read it.
MATCH (e:Episode {uuid: $uuid})
OPTIONAL MATCH (j:Job {episodeUuid: e.uuid})
OPTIONAL MATCH (s:Session)-[:HAS_MESSAGE]->(e)
SET s.messageCount = s.messageCount - 1
DETACH DELETE e, j
RETURN count(*) AS erased
