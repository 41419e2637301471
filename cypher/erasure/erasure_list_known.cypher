// Lists which of some erasures the database knows.
UNWIND $uuids AS uuid
MATCH (x:Erasure {uuid: uuid})
RETURN x.uuid AS uuid
