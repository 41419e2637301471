// Lists by what records find a user.
MATCH (u:User {uuid: $uuid})-[:IDENTIFIED_BY]->(i:Identifier)
RETURN i.kind AS kind, i.value AS value
