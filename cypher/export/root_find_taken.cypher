// Tells whether uuids of a user are in use, or of one that is still being erased.
RETURN EXISTS { MATCH (n:Entity {uuid: $uuid}) }
    OR EXISTS { MATCH (u:User) WHERE u.graphUuid = $graphUuid }
    OR EXISTS { MATCH (g:Graph) WHERE g.graphUuid = $graphUuid } AS taken,
       EXISTS { MATCH (x:Erasure)
                WHERE x.status = 'erasing' AND x.erasedGraphUuid = $graphUuid } AS erasing
