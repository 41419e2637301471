// Removes an episode and the job that would have read it.
MATCH (e:Episode {uuid: $uuid})
OPTIONAL MATCH (j:Job {episodeUuid: e.uuid})
OPTIONAL MATCH (s:Session)-[:HAS_MESSAGE]->(e)
SET s.messageCount = s.messageCount - 1
CREATE (:Deletion {projectId: e.projectId, uuid: e.uuid, updatedAt: datetime(),
  kind: CASE WHEN e:Message THEN 'message' ELSE 'episode' END})
DETACH DELETE e, j
RETURN count(*) AS erased
