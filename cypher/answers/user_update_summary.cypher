// Writes the summary of a user that a model has written, unless a person has written one.
MATCH (u:User {graphUuid: $graphUuid})
SET u.lock = true
WITH u WHERE u.erasing IS NULL AND u.summaryPinned IS NULL
SET u.summary = $summary
RETURN count(u) AS updated
