// Takes projects whose old messages and facts have not been looked for since a time.
MATCH (p:Project)
WHERE p.retains = true
SET p.lock = true
WITH p WHERE p.retainedAt IS NULL OR p.retainedAt < datetime($before)
SET p.retainedAt = datetime($now)
RETURN p.projectId AS projectId, p.messagesDays AS messagesDays,
       p.closedFactsDays AS closedFactsDays
