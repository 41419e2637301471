// Removes a fact; the nodes it was about stay.
MATCH (f:Fact {uuid: $uuid})
DETACH DELETE f
RETURN count(*) AS erased
