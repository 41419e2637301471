// Keeps the receipt of an erasure; of two that are made at once the first holds.
MATCH (x:Erasure {uuid: $uuid})
SET x.lock = true
SET x.receipt = coalesce(x.receipt, $receipt)
RETURN x.receipt AS receipt
