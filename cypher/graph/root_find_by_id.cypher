// Finds the roots of graphs: of users, or of graphs that belong to nobody.
UNWIND $rows AS row
OPTIONAL MATCH (u:User {projectId: row.projectId, userId: row.userId})
OPTIONAL MATCH (g:Graph {projectId: row.projectId, graphId: row.graphId})
WITH row, coalesce(u, g) AS root
WHERE root IS NOT NULL
RETURN row.index AS index, root.projectId AS projectId, root.graphUuid AS graphUuid,
       root.graphToken AS graphToken, root.uuid AS rootUuid, root:User AS isUser
