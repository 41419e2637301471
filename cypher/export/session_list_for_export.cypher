// Lists the sessions of a user in the order they were made, those after a number.
MATCH (u:User {uuid: $rootUuid})-[:HAS_SESSION]->(s:Session)
WHERE s.number > $after
WITH s ORDER BY s.number LIMIT $limit
RETURN s.number AS number,
       s {.sessionId, .uuid, .metadata, .factRatingInstruction, .nextPosition, .messageCount,
          .createdAt, .updatedAt, .endedAt} AS item
ORDER BY number
