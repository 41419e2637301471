// What was erased, and what may not come back.
CREATE CONSTRAINT erasure_uuid IF NOT EXISTS FOR (n:Erasure) REQUIRE n.uuid IS UNIQUE;
CREATE INDEX erasure_status IF NOT EXISTS FOR (n:Erasure) ON (n.status);
CREATE INDEX erasure_requested IF NOT EXISTS FOR (n:Erasure) ON (n.projectId, n.requestedAt);
CREATE INDEX erasure_subject IF NOT EXISTS FOR (n:Erasure) ON (n.projectId, n.subjectHash);
CREATE INDEX erasure_root IF NOT EXISTS FOR (n:Erasure) ON (n.erasedUuid);
CREATE CONSTRAINT suppression_uuid IF NOT EXISTS FOR (n:Suppression) REQUIRE n.uuid IS UNIQUE;
CREATE CONSTRAINT suppression_hash IF NOT EXISTS
  FOR (n:Suppression) REQUIRE (n.projectId, n.hash) IS UNIQUE;
CREATE INDEX suppression_created IF NOT EXISTS
  FOR (n:Suppression) ON (n.projectId, n.createdAt);
// The second count of an erasure finds sessions without their user.
CREATE INDEX session_graph IF NOT EXISTS FOR (n:Session) ON (n.graphUuid);
CREATE INDEX message_age IF NOT EXISTS FOR (n:Message) ON (n.projectId, n.createdAt);
CREATE INDEX fact_expired IF NOT EXISTS FOR (n:Fact) ON (n.projectId, n.expiredAt);
CREATE INDEX ontology_graph IF NOT EXISTS FOR (n:Ontology) ON (n.scope);
CREATE INDEX instruction_graph IF NOT EXISTS FOR (n:Instruction) ON (n.scope);
// Only on projects that keep messages or closed facts for a time.
CREATE INDEX project_retains IF NOT EXISTS FOR (n:Project) ON (n.retains);
