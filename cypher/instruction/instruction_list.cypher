// Lists the instructions of one kind that were given for scopes, in the order they were given.
MATCH (i:Instruction)
WHERE i.projectId = $projectId AND i.kind = $kind AND i.scope IN $scopes AND i.name IS NOT NULL
RETURN i.scope AS scope, i.name AS name, i.text AS text
ORDER BY i.createdAt, i.position, i.name
