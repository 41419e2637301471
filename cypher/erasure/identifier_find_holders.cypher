// Counts the users that hold an identifier.
OPTIONAL MATCH (i:Identifier {projectId: $projectId, kind: $kind, value: $value})
RETURN COUNT { MATCH (i)<-[:IDENTIFIED_BY]-(u:User) WHERE u.userId IS NOT NULL } AS users
