// Counts the users whose id, e-mail or name contains the text.
MATCH (u:User)
WHERE u.projectId = $projectId AND u.userId IS NOT NULL AND u.searchText CONTAINS $search
RETURN count(u) AS total
