// Identity is a constraint, never a check before an insert.
CREATE CONSTRAINT project_id IF NOT EXISTS FOR (n:Project) REQUIRE n.projectId IS UNIQUE;
CREATE CONSTRAINT migration_version IF NOT EXISTS FOR (n:Migration) REQUIRE n.version IS UNIQUE;
CREATE CONSTRAINT counter_kind IF NOT EXISTS
  FOR (n:Counter) REQUIRE (n.projectId, n.kind) IS UNIQUE;
CREATE CONSTRAINT api_key_hash IF NOT EXISTS FOR (n:ApiKey) REQUIRE n.hash IS UNIQUE;
CREATE CONSTRAINT api_key_id IF NOT EXISTS
  FOR (n:ApiKey) REQUIRE (n.projectId, n.keyId) IS UNIQUE;
CREATE CONSTRAINT user_id IF NOT EXISTS FOR (n:User) REQUIRE (n.projectId, n.userId) IS UNIQUE;
CREATE CONSTRAINT session_id IF NOT EXISTS
  FOR (n:Session) REQUIRE (n.projectId, n.sessionId) IS UNIQUE;
CREATE CONSTRAINT graph_id IF NOT EXISTS FOR (n:Graph) REQUIRE (n.projectId, n.graphId) IS UNIQUE;
CREATE CONSTRAINT user_uuid IF NOT EXISTS FOR (n:User) REQUIRE n.uuid IS UNIQUE;
CREATE CONSTRAINT session_uuid IF NOT EXISTS FOR (n:Session) REQUIRE n.uuid IS UNIQUE;
CREATE CONSTRAINT graph_uuid IF NOT EXISTS FOR (n:Graph) REQUIRE n.uuid IS UNIQUE;
CREATE CONSTRAINT entity_uuid IF NOT EXISTS FOR (n:Entity) REQUIRE n.uuid IS UNIQUE;
CREATE CONSTRAINT episode_uuid IF NOT EXISTS FOR (n:Episode) REQUIRE n.uuid IS UNIQUE;
CREATE CONSTRAINT message_uuid IF NOT EXISTS FOR (n:Message) REQUIRE n.uuid IS UNIQUE;
CREATE CONSTRAINT fact_uuid IF NOT EXISTS FOR (n:Fact) REQUIRE n.uuid IS UNIQUE;
CREATE CONSTRAINT entity_resolution_key IF NOT EXISTS
  FOR (n:Entity) REQUIRE (n.graphUuid, n.resolutionKey) IS UNIQUE;
CREATE CONSTRAINT fact_key IF NOT EXISTS FOR (n:Fact) REQUIRE (n.graphUuid, n.factKey) IS UNIQUE;
CREATE CONSTRAINT fact_open_key IF NOT EXISTS
  FOR (n:Fact) REQUIRE (n.graphUuid, n.openKey) IS UNIQUE;
CREATE CONSTRAINT fact_slot_key IF NOT EXISTS
  FOR (n:Fact) REQUIRE (n.graphUuid, n.slotKey) IS UNIQUE;
CREATE CONSTRAINT identifier_value IF NOT EXISTS
  FOR (n:Identifier) REQUIRE (n.projectId, n.kind, n.value) IS UNIQUE;
// Lists walk these in order.
CREATE INDEX user_number IF NOT EXISTS FOR (n:User) ON (n.projectId, n.number);
CREATE INDEX user_created IF NOT EXISTS FOR (n:User) ON (n.projectId, n.createdAt);
CREATE INDEX user_email IF NOT EXISTS FOR (n:User) ON (n.projectId, n.email);
CREATE INDEX session_number IF NOT EXISTS FOR (n:Session) ON (n.projectId, n.number);
CREATE INDEX session_created IF NOT EXISTS FOR (n:Session) ON (n.projectId, n.createdAt);
CREATE INDEX session_updated IF NOT EXISTS FOR (n:Session) ON (n.projectId, n.updatedAt);
CREATE INDEX message_position IF NOT EXISTS FOR (n:Message) ON (n.sessionUuid, n.position);
CREATE INDEX episode_graph IF NOT EXISTS FOR (n:Episode) ON (n.graphUuid, n.createdAt);
CREATE INDEX entity_graph IF NOT EXISTS FOR (n:Entity) ON (n.graphUuid, n.createdAt);
CREATE INDEX fact_graph IF NOT EXISTS FOR (n:Fact) ON (n.graphUuid, n.createdAt);
CREATE TEXT INDEX user_search IF NOT EXISTS FOR (n:User) ON (n.searchText);
// Erasures that a crash interrupted are found here at start.
CREATE INDEX user_erasing IF NOT EXISTS FOR (n:User) ON (n.erasing);
CREATE INDEX session_erasing IF NOT EXISTS FOR (n:Session) ON (n.erasing);
CREATE INDEX graph_erasing IF NOT EXISTS FOR (n:Graph) ON (n.erasing);
