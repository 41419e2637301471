// Sets the time zone that relative dates of a project are read in.
MATCH (p:Project {projectId: $projectId})
SET p.defaultTimeZone = $defaultTimeZone
RETURN p.projectId AS projectId
