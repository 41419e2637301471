// Counts the graphs whose id, name or description contains the text.
MATCH (g:Graph)
WHERE g.projectId = $projectId AND g.graphId IS NOT NULL AND g.searchText CONTAINS $search
RETURN count(g) AS total
