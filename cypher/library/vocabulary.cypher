// Which kinds of facts are there, how many, and of how many subjects?
// $projectId: the project
MATCH (f:Fact)
WHERE f.projectId = $projectId AND f.name IS NOT NULL
RETURN f.name AS name, count(*) AS facts, count(f.openKey) AS open,
       count(DISTINCT f.subjectUuid) AS subjects
ORDER BY facts DESC, name
