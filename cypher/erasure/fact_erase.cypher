// Removes a fact; the nodes it was about stay.
MATCH (f:Fact {uuid: $uuid})
CREATE (:Deletion {projectId: f.projectId, kind: 'fact', uuid: f.uuid, updatedAt: datetime()})
DETACH DELETE f
RETURN count(*) AS erased
