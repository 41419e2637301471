// Reads the numbers that the store keeps of every label: right for a project that is alone in it.
MATCH (n:Project) WITH count(n) AS total RETURN 'projects' AS kind, total
UNION ALL
MATCH (n:Fact) WITH count(n) AS total RETURN 'facts' AS kind, total
UNION ALL
MATCH (n:Entity) WITH count(n) AS total RETURN 'entities' AS kind, total
UNION ALL
MATCH (n:Episode) WITH count(n) AS total RETURN 'episodes' AS kind, total
UNION ALL
MATCH (n:Message) WITH count(n) AS total RETURN 'messages' AS kind, total
