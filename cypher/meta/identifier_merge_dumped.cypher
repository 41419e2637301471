// Writes identifiers: users and records share them, so that a dump names one more than once.
UNWIND $rows AS row
MERGE (i:Identifier {projectId: row.properties.projectId, kind: row.properties.kind,
                     value: row.properties.value})
SET i = row.properties
RETURN row.id AS id, elementId(i) AS element
