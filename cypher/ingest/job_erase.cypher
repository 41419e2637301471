// Removes jobs that are done.
UNWIND $uuids AS uuid
MATCH (j:Job {uuid: uuid})
DETACH DELETE j
RETURN count(*) AS erased
