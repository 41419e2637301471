// Lanes of the ingestion, and the jobs that wait in them.
CREATE CONSTRAINT setting_key IF NOT EXISTS FOR (n:Setting) REQUIRE n.key IS UNIQUE;
CREATE INDEX fact_unembedded IF NOT EXISTS FOR (n:Fact) ON (n.unembedded);
CREATE INDEX entity_unembedded IF NOT EXISTS FOR (n:Entity) ON (n.unembedded);
CREATE INDEX episode_unembedded IF NOT EXISTS FOR (n:Episode) ON (n.unembedded);
CREATE CONSTRAINT lane_number IF NOT EXISTS FOR (n:Lane) REQUIRE n.number IS UNIQUE;
CREATE CONSTRAINT job_uuid IF NOT EXISTS FOR (n:Job) REQUIRE n.uuid IS UNIQUE;
CREATE CONSTRAINT ontology_scope IF NOT EXISTS
  FOR (n:Ontology) REQUIRE (n.projectId, n.scope) IS UNIQUE;
CREATE CONSTRAINT instruction_name IF NOT EXISTS
  FOR (n:Instruction) REQUIRE (n.projectId, n.kind, n.scope, n.name) IS UNIQUE;
CREATE CONSTRAINT batch_uuid IF NOT EXISTS FOR (n:Batch) REQUIRE n.uuid IS UNIQUE;
CREATE INDEX job_order IF NOT EXISTS FOR (n:Job) ON (n.lane, n.status, n.order);
CREATE INDEX job_held IF NOT EXISTS FOR (n:Job) ON (n.lane, n.notBefore);
CREATE INDEX job_graph IF NOT EXISTS FOR (n:Job) ON (n.graphUuid);
CREATE INDEX job_status IF NOT EXISTS FOR (n:Job) ON (n.projectId, n.status, n.createdAt);
CREATE INDEX job_episode IF NOT EXISTS FOR (n:Job) ON (n.episodeUuid);
CREATE INDEX fact_group IF NOT EXISTS FOR (n:Fact) ON (n.graphUuid, n.groupKey);
CREATE INDEX fact_pair IF NOT EXISTS FOR (n:Fact) ON (n.graphUuid, n.pairKey);
CREATE INDEX entity_type IF NOT EXISTS FOR (n:Entity) ON (n.graphUuid, n.entityType);
CREATE INDEX episode_document IF NOT EXISTS FOR (n:Episode) ON (n.graphUuid, n.documentId);
CREATE INDEX graph_number IF NOT EXISTS FOR (n:Graph) ON (n.projectId, n.number);
CREATE INDEX batch_number IF NOT EXISTS FOR (n:Batch) ON (n.projectId, n.number);
CREATE INDEX user_graph IF NOT EXISTS FOR (n:User) ON (n.graphUuid);
CREATE INDEX graph_graph IF NOT EXISTS FOR (n:Graph) ON (n.graphUuid);
