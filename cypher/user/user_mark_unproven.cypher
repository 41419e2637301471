// Notes that what a user is found by came by an update, which proves nothing.
MATCH (u:User {uuid: $userUuid})
OPTIONAL MATCH (p:Project {projectId: u.projectId})
SET u.unproven = CASE WHEN coalesce(p.identifiersVerified, false) THEN u.unproven ELSE true END
RETURN count(u) AS marked
