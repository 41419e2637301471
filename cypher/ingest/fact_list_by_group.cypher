// Lists the facts of a subject and name that are open, or that ended after a time.
UNWIND $rows AS row
MATCH (f:Fact {graphUuid: row.graphUuid, groupKey: row.groupKey})
WHERE f.openKey IS NOT NULL OR f.invalidAt >= datetime(row.since)
RETURN f.graphUuid AS graphUuid, f.uuid AS uuid, f.groupKey AS groupKey, f.pairKey AS pairKey,
       f.validAt AS validAt, f.invalidAt AS invalidAt, f.single AS single,
       f.openKey IS NOT NULL AS open
