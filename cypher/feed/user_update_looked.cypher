// Notes that users were looked at: a second look finds what was being written during the first.
UNWIND $uuids AS uuid
MATCH (u:User {uuid: uuid})
SET u.lookAt = CASE WHEN u.looked THEN null
                    ELSE datetime() + duration({seconds: $againSeconds}) END,
    u.looked = CASE WHEN u.looked THEN null ELSE true END
RETURN count(u) AS looked
