// Records that a job failed: it is tried again later, or parked with its error.
MATCH (j:Job {uuid: $uuid})
SET j.attempts = j.attempts + 1, j.error = $error, j.failedAt = datetime(),
    j.status = CASE WHEN j.attempts >= $attemptsMax THEN 'parked' ELSE 'pending' END
SET j.notBefore = CASE WHEN j.status = 'parked' THEN null
                       ELSE datetime() + duration({seconds: $pauseSeconds}) END
RETURN j.status AS status
