// Finds which jobs are still to be done: one that was done in a lost commit is not done twice.
UNWIND $uuids AS uuid
MATCH (j:Job {uuid: uuid})
WHERE j.written IS NULL AND EXISTS { MATCH (:Episode {uuid: j.episodeUuid}) }
RETURN j.uuid AS uuid
