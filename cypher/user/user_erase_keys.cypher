// Removes the keys by which a user was found as a candidate.
MATCH (k:BlockingKey {userUuid: $userUuid})
DETACH DELETE k
RETURN count(*) AS erased
