// Finds nodes of a project by uuid.
UNWIND $rows AS row
MATCH (e:Entity {uuid: row.uuid})
WHERE e.projectId = row.projectId AND EXISTS {
  MATCH (root:User|Graph {graphUuid: e.graphUuid}) WHERE root.erasing IS NULL }
RETURN row.index AS index, e.uuid AS uuid, e.name AS name, e.summary AS summary,
       e.createdAt AS createdAt,
       e.attributes AS attributes, e.entityType AS entityType, e:User AS isUser,
       e.graphUuid AS graphUuid
