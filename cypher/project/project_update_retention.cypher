// Sets how many days a project keeps messages and closed facts; null keeps them for ever.
MATCH (p:Project {projectId: $projectId})
SET p.messagesDays = $messagesDays, p.closedFactsDays = $closedFactsDays,
    p.retains = CASE WHEN $messagesDays IS NULL AND $closedFactsDays IS NULL THEN null
                     ELSE true END
REMOVE p.retainedAt
RETURN p.projectId AS projectId
