// Marks episodes whose vector another model made, or none, in transactions of bounded size.
MATCH (f:Episode)
WHERE f.uuid IS NOT NULL AND f.unembedded IS NULL AND f.ignored = false AND f.processed = true
  AND coalesce(f.embeddedBy, '') <> $model
CALL (f) {
  SET f.unembedded = true
} IN TRANSACTIONS OF 5000 ROWS
RETURN count(*) AS marked
