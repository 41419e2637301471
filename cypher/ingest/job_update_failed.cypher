// Records that a job failed: it is tried again later, or parked with its error.
MATCH (j:Job {uuid: $uuid})
// Counted apart: what one SET writes, the rest of it does not read yet.
WITH j, j.attempts + 1 AS attempts
SET j.attempts = attempts, j.error = $error, j.failedAt = datetime(),
    j.status = CASE WHEN attempts >= $attemptsMax THEN 'parked' ELSE 'pending' END,
    j.notBefore = CASE WHEN attempts >= $attemptsMax THEN null
                       ELSE datetime() + duration({seconds: $pauseSeconds}) END
RETURN j.status AS status
