// Lists users that share a blocking key with a record; of a key that is too common, a part.
UNWIND $rows AS row
CALL (row) {
  MATCH (k:BlockingKey {projectId: row.projectId, key: row.key})
  RETURN k.userUuid AS userUuid LIMIT $limit
}
WITH row, collect(userUuid) AS users
RETURN row.index AS index, users, size(users) >= $limit AS cut
