// Has users looked at: the keys by which they are found as candidates are still to be written.
UNWIND $uuids AS uuid
MATCH (u:User {uuid: uuid})
SET u.lookAt = datetime(), u.unkeyed = true
RETURN count(u) AS marked
