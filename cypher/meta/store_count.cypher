// Counts what a database holds, from the counts that the store keeps.
RETURN COUNT { MATCH (n) } AS nodes, COUNT { MATCH ()-[r]->() } AS relationships
