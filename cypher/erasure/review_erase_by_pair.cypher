// Takes back the proposal of a record for a user who is being erased.
MATCH (v:Review {recordUuid: $recordUuid, userUuid: $userUuid})
DETACH DELETE v
RETURN count(*) AS erased
