// Counts what a project has by its counters, and what waits in it and since when.
CALL () {
  MATCH (j:Job) WHERE j.projectId = $projectId AND j.status = 'pending' AND j.createdAt IS NOT NULL
  RETURN count(j) AS pending, min(j.createdAt) AS oldest }
CALL () {
  MATCH (j:Job) WHERE j.projectId = $projectId AND j.status = 'parked' AND j.createdAt IS NOT NULL
  RETURN count(j) AS parked }
CALL () {
  MATCH (r:Review) WHERE r.projectId = $projectId AND r.status = 'open' AND r.createdAt IS NOT NULL
  RETURN count(r) AS reviews }
OPTIONAL MATCH (c:Counter {projectId: $projectId})
WITH pending, oldest, parked, reviews, collect({kind: c.kind, total: c.count}) AS counters
RETURN pending, oldest, parked, reviews,
       head([c IN counters WHERE c.kind = 'user' | c.total]) AS users,
       head([c IN counters WHERE c.kind = 'session' | c.total]) AS sessions,
       head([c IN counters WHERE c.kind = 'graph' | c.total]) AS graphs
