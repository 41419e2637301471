// Removes a record from the graph of a user who is being erased.
MATCH (a:Attachment {uuid: $uuid})
DETACH DELETE a
RETURN count(*) AS erased
