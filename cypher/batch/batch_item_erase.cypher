// Removes the items of a batch that is being deleted, in transactions of bounded size.
MATCH (i:BatchItem) WHERE i.batchUuid = $batchUuid AND i.position >= 0
CALL (i) {
  DETACH DELETE i
} IN TRANSACTIONS OF 5000 ROWS
RETURN count(*) AS erased
