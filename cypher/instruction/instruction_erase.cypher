// Removes instructions of scopes: those that are named, or all when none is.
MATCH (i:Instruction)
WHERE i.projectId = $projectId AND i.kind = $kind AND i.scope IN $scopes AND i.name IS NOT NULL
  AND (size($names) = 0 OR i.name IN $names)
DETACH DELETE i
RETURN count(*) AS erased
