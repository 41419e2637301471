// Reads what was said right before and right after messages that a search has found.
UNWIND $uuids AS uuid
MATCH (m:Message {uuid: uuid})
WHERE m.graphUuid = $graphUuid
MATCH (n:Message)
WHERE n.sessionUuid = m.sessionUuid AND n.position IN [m.position - 1, m.position + 1]
  AND n.ignored = false
RETURN m.uuid AS uuid, n.name AS name, n.content AS content
