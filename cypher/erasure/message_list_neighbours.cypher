// Lists the messages around a position of a session, with their own neighbours.
MATCH (n:Message)
WHERE n.sessionUuid = $sessionUuid AND n.position >= $position - 2 * $neighbours
  AND n.position <= $position + 2 * $neighbours AND n.ignored = false
RETURN n.uuid AS uuid, n.sessionUuid AS sessionUuid, n.position AS position, n.name AS name,
       n.content AS content, n.createdAt AS createdAt
ORDER BY position
