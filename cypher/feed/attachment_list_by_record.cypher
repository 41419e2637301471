// Lists every version of a record in graphs of users, the last one first.
MATCH (a:Attachment)
WHERE a.recordUuid = $recordUuid AND a.graphUuid IS NOT NULL
RETURN a.uuid AS uuid, a.graphUuid AS graphUuid, a.version AS version
ORDER BY graphUuid, version DESC
