// Adds episodes to graphs, each with the job that will read it; nothing for a graph that is gone.
UNWIND $rows AS row
OPTIONAL MATCH (user:User {uuid: row.rootUuid})
OPTIONAL MATCH (graph:Graph {uuid: row.rootUuid})
WITH row, coalesce(user, graph) AS root
WHERE root IS NOT NULL
SET root.lock = true
WITH row, root WHERE root.erasing IS NULL
OPTIONAL MATCH (done:Episode {uuid: row.episodes[0].uuid})
WITH row, root, CASE WHEN done IS NULL THEN row.episodes ELSE [] END AS episodes
FOREACH (episode IN episodes |
  CREATE (:Episode {projectId: row.projectId, uuid: episode.uuid, graphUuid: root.graphUuid,
    graphToken: root.graphToken, source: episode.source, content: episode.content,
    contentHash: episode.contentHash, sourceDescription: episode.sourceDescription,
    documentId: episode.documentId, metadata: episode.metadata,
    context: episode.content,
    createdAt: datetime(episode.createdAt), updatedAt: datetime(row.now),
    processed: episode.processed, ignored: false, batchUuid: episode.batchUuid})
  SET root.jobOrder = CASE WHEN root.jobOrder >= row.nowMicros THEN root.jobOrder
                           ELSE row.nowMicros END + 1
  FOREACH (_ IN CASE WHEN episode.processed THEN [] ELSE [1] END |
    CREATE (:Job {projectId: row.projectId, uuid: episode.jobUuid, graphUuid: root.graphUuid,
      lane: root.lane, order: root.jobOrder, status: 'pending', attempts: 0,
      episodeUuid: episode.uuid, createdAt: datetime(row.now)})))
RETURN row.index AS index, root.lane AS lane
