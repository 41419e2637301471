// Sets whether identifiers that an update gives to a user of a project are proven.
MATCH (p:Project {projectId: $projectId})
SET p.identifiersVerified = $verified
RETURN p.projectId AS projectId
