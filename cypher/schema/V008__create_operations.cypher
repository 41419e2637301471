// Keys of a project, its audit log, and what has changed or gone since a time.
CREATE INDEX api_key_created IF NOT EXISTS FOR (n:ApiKey) ON (n.projectId, n.createdAt);
CREATE CONSTRAINT audit_uuid IF NOT EXISTS FOR (n:AuditEntry) REQUIRE n.uuid IS UNIQUE;
CREATE INDEX audit_at IF NOT EXISTS FOR (n:AuditEntry) ON (n.projectId, n.at);
CREATE INDEX user_updated IF NOT EXISTS FOR (n:User) ON (n.projectId, n.updatedAt);
CREATE INDEX message_updated IF NOT EXISTS FOR (n:Message) ON (n.projectId, n.updatedAt);
CREATE INDEX episode_updated IF NOT EXISTS FOR (n:Episode) ON (n.projectId, n.updatedAt);
CREATE INDEX entity_updated IF NOT EXISTS FOR (n:Entity) ON (n.projectId, n.updatedAt);
CREATE INDEX fact_updated IF NOT EXISTS FOR (n:Fact) ON (n.projectId, n.updatedAt);
CREATE INDEX attachment_updated IF NOT EXISTS FOR (n:Attachment) ON (n.projectId, n.updatedAt);
CREATE INDEX deletion_uuid IF NOT EXISTS FOR (n:Deletion) ON (n.projectId, n.kind, n.uuid);
CREATE INDEX deletion_at IF NOT EXISTS FOR (n:Deletion) ON (n.projectId, n.updatedAt);
// What the library of queries asks for by name over all graphs of a project.
CREATE INDEX fact_name IF NOT EXISTS FOR (n:Fact) ON (n.projectId, n.name);
CREATE INDEX entity_name IF NOT EXISTS FOR (n:Entity) ON (n.projectId, n.name);
