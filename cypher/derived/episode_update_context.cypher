// Writes the words around episodes that a search finds them by.
UNWIND $rows AS row
MATCH (e:Episode {uuid: row.uuid})
SET e.context = row.context
RETURN count(e) AS updated
