// Lists the facts with the same subject, name and object that are open, or ended after a time.
UNWIND $rows AS row
MATCH (f:Fact {graphUuid: row.graphUuid, pairKey: row.pairKey})
WHERE f.openKey IS NOT NULL OR f.invalidAt >= datetime(row.since)
RETURN f.graphUuid AS graphUuid, f.uuid AS uuid, f.groupKey AS groupKey, f.pairKey AS pairKey,
       f.validAt AS validAt, f.invalidAt AS invalidAt, f.single AS single,
       f.openKey IS NOT NULL AS open
