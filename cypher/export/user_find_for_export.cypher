// Finds a user with all that is known of it.
MATCH (u:User {projectId: $projectId, userId: $userId})
WHERE u.erasing IS NULL
RETURN u.uuid AS uuid, u.graphUuid AS graphUuid,
       u {.userId, .uuid, .graphUuid, .email, .firstName, .lastName, .metadata, .summary,
          .attributes, .entityType, .factRatingInstruction, .disableDefaultOntology, .timeZone,
          .createdAt, .updatedAt} AS item
