// Finds a project by its id.
MATCH (p:Project {projectId: $projectId})
RETURN p.uuid AS uuid, p.name AS name, p.description AS description,
       p.defaultTimeZone AS defaultTimeZone,
       p.identifiersVerified AS identifiersVerified, p.createdAt AS createdAt,
       p.messagesDays AS messagesDays, p.closedFactsDays AS closedFactsDays
