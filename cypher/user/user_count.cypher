// Reads how many users a project has from the counter that creating and erasing keep.
MATCH (c:Counter {projectId: $projectId, kind: 'user'})
RETURN c.count AS total
