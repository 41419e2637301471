// Notes that what jobs read is written. They go, and their episodes count as read, a commit later.
UNWIND $uuids AS uuid
MATCH (j:Job {uuid: uuid})
SET j.written = true
RETURN count(j) AS marked
