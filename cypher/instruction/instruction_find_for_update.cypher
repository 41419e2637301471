// Locks scopes and lists the names of their instructions; nothing for a graph that is gone.
UNWIND $scopes AS scope
OPTIONAL MATCH (u:User {graphUuid: scope})
OPTIONAL MATCH (g:Graph {graphUuid: scope})
OPTIONAL MATCH (p:Project {projectId: CASE WHEN scope = 'project' THEN $projectId END})
WITH scope, coalesce(u, g, p) AS root
WHERE root IS NOT NULL
// The lock first: how many there are must still hold when more are written.
SET root.lock = true
WITH scope, root WHERE root.erasing IS NULL
OPTIONAL MATCH (i:Instruction)
WHERE i.projectId = $projectId AND i.kind = $kind AND i.scope = scope AND i.name IS NOT NULL
RETURN scope, collect(i.name) AS names
