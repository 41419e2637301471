// Counts what the graphs of a project hold, by looking at every node.
CALL () { MATCH (n:Fact) WHERE n.projectId = $projectId RETURN count(n) AS facts }
CALL () { MATCH (n:Entity) WHERE n.projectId = $projectId RETURN count(n) AS entities }
CALL () { MATCH (n:Episode) WHERE n.projectId = $projectId RETURN count(n) AS episodes }
CALL () { MATCH (n:Message) WHERE n.projectId = $projectId RETURN count(n) AS messages }
RETURN facts, entities, episodes, messages
