// Lists all that is in no graph, with what goes out from it: projects, records, keys, notes.
// Lanes and the lock of the schema belong to instances that run; keys of records come with them.
MATCH (n:!(User|Graph|Session|Entity|Episode|Fact|Job|BlockingKey|RecordKey|Lane|SchemaLock))
RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties,
       COLLECT { MATCH (n)-[r]->(m)
                 RETURN {target: elementId(m), type: type(r), properties: properties(r),
                         labels: labels(m), outside: properties(m)} } AS relationships
