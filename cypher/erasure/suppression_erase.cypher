// Lifts a suppression: what carries the identifier is taken again.
MATCH (s:Suppression {uuid: $uuid})
WHERE s.projectId = $projectId
DETACH DELETE s
RETURN count(*) AS erased
