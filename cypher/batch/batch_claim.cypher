// Claims a batch whose items wait to be handed over, unless another instance holds it.
MATCH (b:Batch {uuid: $uuid})
SET b.lock = true
WITH b
WHERE b.status = 'processing' AND b.handedAt IS NULL AND b.erasing IS NULL
  AND (b.holder = $holder OR b.leaseUntil IS NULL OR b.leaseUntil < datetime())
SET b.holder = $holder, b.leaseUntil = datetime() + duration({seconds: $leaseSeconds})
RETURN b.projectId AS projectId, b.ignoreRoles AS ignoreRoles
