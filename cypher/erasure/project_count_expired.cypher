// Counts the messages and the closed facts of a project that are older than they may be.
RETURN COUNT { MATCH (m:Message)
               WHERE m.projectId = $projectId AND m.createdAt < datetime($messagesBefore) }
         AS Message,
       COUNT { MATCH (f:Fact)
               WHERE f.projectId = $projectId AND f.expiredAt < datetime($factsBefore) } AS Fact
