// Removes jobs whose facts are committed, and only now calls their episodes read: an index shows
// what a commit has written a moment later than the nodes do.
UNWIND $uuids AS uuid
MATCH (j:Job {uuid: uuid})
WHERE j.written = true
OPTIONAL MATCH (e:Episode {uuid: j.episodeUuid})
SET e.processed = true
DETACH DELETE j
RETURN count(*) AS erased
