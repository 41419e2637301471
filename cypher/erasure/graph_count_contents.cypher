// Counts everything that a graph holds, by label; the root is counted by its own uuid.
// Labels as values: as predicates, a plan may go through all that have one.
RETURN COUNT { MATCH (n:User {uuid: $rootUuid}) } AS User,
       COUNT { MATCH (n:Graph {uuid: $rootUuid}) } AS Graph,
       COUNT { MATCH (n:Session) WHERE n.graphUuid = $graphUuid } AS Session,
       COUNT { MATCH (n:Episode) WHERE n.graphUuid = $graphUuid AND n.createdAt IS NOT NULL
                 AND 'Message' IN labels(n) } AS Message,
       COUNT { MATCH (n:Episode) WHERE n.graphUuid = $graphUuid AND n.createdAt IS NOT NULL
                 AND NOT 'Message' IN labels(n) } AS Episode,
       COUNT { MATCH (n:Fact) WHERE n.graphUuid = $graphUuid AND n.createdAt IS NOT NULL } AS Fact,
       COUNT { MATCH (n:Entity) WHERE n.graphUuid = $graphUuid AND n.createdAt IS NOT NULL
                 AND NOT 'User' IN labels(n) } AS Entity,
       COUNT { MATCH (n:Job) WHERE n.graphUuid = $graphUuid } AS Job,
       COUNT { MATCH (n:BatchItem) WHERE n.graphUuid = $graphUuid } AS BatchItem,
       COUNT { MATCH (n:Ontology) WHERE n.scope = $graphUuid } AS Ontology,
       COUNT { MATCH (n:Instruction) WHERE n.scope = $graphUuid } AS Instruction,
       COUNT { MATCH (n:BlockingKey) WHERE n.userUuid = $rootUuid } AS BlockingKey,
       COUNT { MATCH (n:Review) WHERE n.userUuid = $rootUuid } AS Review,
       COUNT { MATCH (u:User {uuid: $rootUuid})-[:IDENTIFIED_BY]->(:Identifier) } AS Identifier
