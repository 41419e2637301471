// Lists messages with their neighbours on both sides, for their search contexts.
UNWIND $uuids AS uuid
MATCH (m:Message {uuid: uuid})
CALL (m) {
  MATCH (n:Message)
  WHERE n.sessionUuid = m.sessionUuid AND n.position >= m.position - 2 * $neighbours
    AND n.position <= m.position + $neighbours
    // Nobody finds anything by the words of a message that graphs are to ignore.
    AND n.ignored = false
  RETURN n
}
WITH DISTINCT n
RETURN n.uuid AS uuid, n.sessionUuid AS sessionUuid, n.position AS position, n.name AS name,
       n.content AS content, n.createdAt AS createdAt
ORDER BY sessionUuid, position
