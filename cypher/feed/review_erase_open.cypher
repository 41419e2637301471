// Takes back the proposals of records that are not made any more.
UNWIND $rows AS row
MATCH (v:Review)
WHERE v.recordUuid = row.recordUuid AND v.userUuid IS NOT NULL AND v.status = 'open'
  AND NOT v.userUuid IN row.kept
DETACH DELETE v
RETURN count(*) AS erased
