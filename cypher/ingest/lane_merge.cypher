// Makes the lanes that do not exist yet.
UNWIND range(0, $count - 1) AS number
MERGE (l:Lane {number: number})
  ON CREATE SET l.fence = 0
RETURN count(l) AS lanes
