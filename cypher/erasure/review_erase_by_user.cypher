// Removes what was proposed for a user while the erasure went on; the user itself is gone.
MATCH (v:Review {userUuid: $uuid})
DETACH DELETE v
RETURN count(*) AS erased
