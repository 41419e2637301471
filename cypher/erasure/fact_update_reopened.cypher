// Gives facts the end they have without an episode that was undone: a later one, or none.
UNWIND $rows AS row
MATCH (f:Fact {uuid: row.uuid})
OPTIONAL MATCH (rival:Fact {graphUuid: f.graphUuid, openKey: f.pairKey})
OPTIONAL MATCH (holder:Fact {graphUuid: f.graphUuid, slotKey: f.groupKey})
WITH row, f, row.invalidAt IS NULL AND row.open
     AND (rival IS NULL OR rival.uuid = f.uuid)
     AND (holder IS NULL OR f.single = false OR holder.uuid = f.uuid) AS opens
FOREACH (_ IN CASE WHEN opens THEN [1] ELSE [] END |
  SET f.openKey = f.pairKey, f.slotKey = CASE WHEN f.single THEN f.groupKey END
  REMOVE f.invalidAt, f.expiredAt)
FOREACH (_ IN CASE WHEN row.invalidAt IS NULL THEN [] ELSE [1] END |
  SET f.invalidAt = datetime(row.invalidAt), f.expiredAt = datetime(row.expiredAt))
SET f.updatedAt = datetime()
RETURN count(f) AS updated
