// Finds which jobs are still to be done: one that was done in a lost commit is not done twice.
UNWIND $uuids AS uuid
MATCH (j:Job {uuid: uuid})
WHERE EXISTS { MATCH (:Episode {uuid: j.episodeUuid}) }
RETURN j.uuid AS uuid
