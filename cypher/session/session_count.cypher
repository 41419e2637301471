// Reads how many sessions a project has from the counter that creating and erasing keep.
MATCH (c:Counter {projectId: $projectId, kind: 'session'})
RETURN c.count AS total
