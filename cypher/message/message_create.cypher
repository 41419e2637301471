// Appends messages to sessions, one row a session; says of each that was there if it took them.
UNWIND $rows AS row
MATCH (s:Session {projectId: row.projectId, sessionId: row.sessionId})
// The session's lock first, then what is decided: reads take no lock here. Not that of the root,
// which a lane holds while it writes what others said. Who erases a root locks its sessions too.
SET s.lock = true
WITH row, s
OPTIONAL MATCH (s)<-[:HAS_SESSION]-(root)
  WHERE root.erasing IS NULL AND s.sessionId = row.sessionId AND s.endedAt IS NULL
WITH row, s, root,
     // A commit that had gone through before, retried, finds its own messages and adds none.
     // Each is looked for: a row has what several callers say.
     [m IN row.messages WHERE root IS NOT NULL
        AND NOT EXISTS { MATCH (:Message {uuid: m.uuid}) }] AS messages,
     // The order of a session's jobs is the order of its commits, whatever the clock says.
     CASE WHEN s.jobOrder >= row.nowMicros THEN s.jobOrder ELSE row.nowMicros END AS jobBase
// One that is gone or ended is not touched.
FOREACH (_ IN CASE WHEN root IS NULL THEN [] ELSE [1] END |
  SET s.nextPosition = s.nextPosition + size(messages),
    s.messageCount = s.messageCount + size(messages),
    s.jobOrder = jobBase + size(messages),
    s.updatedAt = datetime(row.now))
WITH row, s, root, messages, jobBase, s.nextPosition - size(messages) AS base
FOREACH (i IN range(0, size(messages) - 1) |
  CREATE (s)-[:HAS_MESSAGE]->(m:Message:Episode {
    projectId: row.projectId, uuid: messages[i].uuid, graphUuid: s.graphUuid,
    graphToken: root.graphToken, sessionUuid: s.uuid, position: base + i, source: 'message',
    content: messages[i].content, name: messages[i].name, roleType: messages[i].roleType,
    metadata: messages[i].metadata, createdAt: datetime(messages[i].createdAt),
    updatedAt: datetime(row.now), processed: messages[i].processed,
    ignored: messages[i].ignored, batchUuid: messages[i].batchUuid})
  FOREACH (_ IN CASE WHEN messages[i].processed THEN [] ELSE [1] END |
    CREATE (:Job {projectId: row.projectId, uuid: messages[i].jobUuid, graphUuid: s.graphUuid,
      lane: root.lane, order: jobBase + i + 1, status: 'pending', attempts: 0,
      episodeUuid: messages[i].uuid, createdAt: datetime(row.now)})))
RETURN row.index AS index, root IS NOT NULL AS taken
