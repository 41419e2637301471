// Counts what the graphs of a project hold, by looking at every node.
MATCH (n:Fact) WHERE n.projectId = $projectId RETURN 'facts' AS kind, count(n) AS total
UNION ALL
MATCH (n:Entity) WHERE n.projectId = $projectId RETURN 'entities' AS kind, count(n) AS total
UNION ALL
MATCH (n:Episode) WHERE n.projectId = $projectId RETURN 'episodes' AS kind, count(n) AS total
UNION ALL
MATCH (n:Message) WHERE n.projectId = $projectId RETURN 'messages' AS kind, count(n) AS total
