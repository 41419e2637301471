// Records of business data, and what they are attached by.
CREATE CONSTRAINT record_uuid IF NOT EXISTS FOR (n:BusinessRecord) REQUIRE n.uuid IS UNIQUE;
CREATE CONSTRAINT record_key IF NOT EXISTS
  FOR (n:BusinessRecord) REQUIRE (n.projectId, n.recordKey) IS UNIQUE;
// Only on records that are to be decided, or decided again.
CREATE INDEX record_undecided IF NOT EXISTS FOR (n:BusinessRecord) ON (n.undecided);
// Only on records that are attached to nobody.
CREATE INDEX record_expires IF NOT EXISTS FOR (n:BusinessRecord) ON (n.expiresAt);
CREATE CONSTRAINT review_uuid IF NOT EXISTS FOR (n:Review) REQUIRE n.uuid IS UNIQUE;
CREATE CONSTRAINT review_pair IF NOT EXISTS
  FOR (n:Review) REQUIRE (n.recordUuid, n.userUuid) IS UNIQUE;
CREATE INDEX review_status IF NOT EXISTS FOR (n:Review) ON (n.projectId, n.status, n.createdAt);
CREATE INDEX review_user IF NOT EXISTS FOR (n:Review) ON (n.userUuid);
CREATE INDEX attachment_record IF NOT EXISTS FOR (n:Attachment) ON (n.recordUuid, n.graphUuid);
CREATE INDEX attachment_graph IF NOT EXISTS FOR (n:Attachment) ON (n.graphUuid, n.createdAt);
CREATE CONSTRAINT attachment_uuid IF NOT EXISTS FOR (n:Attachment) REQUIRE n.uuid IS UNIQUE;
// One row of an index for each key of a user: no node is shared, so none is fought over.
CREATE INDEX blocking_key IF NOT EXISTS FOR (n:BlockingKey) ON (n.projectId, n.key);
CREATE INDEX blocking_user IF NOT EXISTS FOR (n:BlockingKey) ON (n.userUuid);
// What waits is found by users who come later; only users not looked at yet have the time.
CREATE INDEX record_key_key IF NOT EXISTS FOR (n:RecordKey) ON (n.projectId, n.key);
CREATE INDEX user_look IF NOT EXISTS FOR (n:User) ON (n.lookAt);
