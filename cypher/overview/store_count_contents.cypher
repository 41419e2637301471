// Reads the numbers that the store keeps of every label: right for a project that is alone in it.
CALL () { MATCH (n:Project) RETURN count(n) AS projects }
CALL () { MATCH (n:Fact) RETURN count(n) AS facts }
CALL () { MATCH (n:Entity) RETURN count(n) AS entities }
CALL () { MATCH (n:Episode) RETURN count(n) AS episodes }
CALL () { MATCH (n:Message) RETURN count(n) AS messages }
RETURN projects, facts, entities, episodes, messages
