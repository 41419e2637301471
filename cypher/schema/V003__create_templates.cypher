// Templates of context blocks, and the items of batches.
CREATE CONSTRAINT template_id IF NOT EXISTS
  FOR (n:Template) REQUIRE (n.projectId, n.templateId) IS UNIQUE;
CREATE CONSTRAINT batch_item_uuid IF NOT EXISTS FOR (n:BatchItem) REQUIRE n.uuid IS UNIQUE;
CREATE INDEX batch_item_position IF NOT EXISTS FOR (n:BatchItem) ON (n.batchUuid, n.position);
CREATE INDEX batch_item_status IF NOT EXISTS
  FOR (n:BatchItem) ON (n.batchUuid, n.status, n.position);
// Erasing a graph finds the items that were meant for it.
CREATE INDEX batch_item_graph IF NOT EXISTS FOR (n:BatchItem) ON (n.graphUuid);
CREATE INDEX batch_status IF NOT EXISTS FOR (n:Batch) ON (n.status);
CREATE INDEX batch_erasing IF NOT EXISTS FOR (n:Batch) ON (n.erasing);
CREATE INDEX episode_batch IF NOT EXISTS FOR (n:Episode) ON (n.batchUuid, n.processed);
CREATE TEXT INDEX graph_search IF NOT EXISTS FOR (n:Graph) ON (n.searchText);
