// Lists the next jobs of a lane in order, without graphs that are held back by a failed one.
CALL () {
  MATCH (held:Job)
  WHERE held.lane = $lane AND held.notBefore > datetime()
  RETURN collect(DISTINCT held.graphUuid) AS heldGraphs
}
CALL (heldGraphs) {
  MATCH (j:Job)
  WHERE j.lane = $lane AND j.status = 'pending' AND j.order >= 0
    AND j.written IS NULL AND NOT j.graphUuid IN heldGraphs
  WITH j ORDER BY j.lane, j.status, j.order LIMIT $limit
  RETURN j
}
MATCH (e:Episode {uuid: j.episodeUuid})
OPTIONAL MATCH (u:User {graphUuid: j.graphUuid})
OPTIONAL MATCH (p:Project {projectId: j.projectId})
CALL (e) {
  OPTIONAL MATCH (m:Message)
  WHERE m.sessionUuid = e.sessionUuid AND m.position >= e.position - $previous
    AND m.position < e.position
  WITH m ORDER BY m.position
  RETURN [x IN collect(m {.content, .name, .roleType}) WHERE x.content IS NOT NULL] AS previous
}
RETURN j.uuid AS uuid, j.projectId AS projectId, j.graphUuid AS graphUuid,
       j.attempts AS attempts, j.order AS order,
       e {.uuid, .source, .content, .createdAt, .sourceDescription, .name, .roleType,
          .recordType, .recordKey, .aliases, .replacesUuid} AS episode,
       // A user that is being erased has lost its id already: nothing will be written.
       CASE WHEN u.userId IS NULL THEN null
            ELSE u {.userId, .uuid, .name, .email, .firstName, .lastName, .metadata, .timeZone}
       END AS owner,
       p.defaultTimeZone AS projectTimeZone, previous
ORDER BY order
