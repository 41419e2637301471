// Removes those of the entities that nothing mentions and no fact is about; never a user node.
UNWIND $uuids AS uuid
MATCH (n:Entity {uuid: uuid})
WHERE NOT n:User AND NOT EXISTS { (n)<-[:MENTIONS]-(:Episode) }
  AND NOT EXISTS { (n)-[:SUBJECT_OF]->(:Fact) } AND NOT EXISTS { (n)<-[:HAS_OBJECT]-(:Fact) }
CREATE (:Deletion {projectId: n.projectId, kind: 'entity', uuid: n.uuid, updatedAt: datetime()})
DETACH DELETE n
RETURN count(*) AS erased
