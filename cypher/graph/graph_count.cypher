// Reads how many graphs a project has from the counter that creating and erasing keep.
MATCH (c:Counter {projectId: $projectId, kind: 'graph'})
RETURN c.count AS total
