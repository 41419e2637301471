// Reads which model fills which vector slot; a model that is new gets the slot not searched.
MERGE (s:Setting {key: 'embedding'})
  ON CREATE SET s.active = 'A', s.modelA = $model
WITH s, CASE s.active WHEN 'A' THEN s.modelA ELSE s.modelB END AS activeModel
SET s.modelB = CASE WHEN activeModel <> $model AND s.active = 'A' THEN $model ELSE s.modelB END,
    s.modelA = CASE WHEN activeModel <> $model AND s.active = 'B' THEN $model ELSE s.modelA END
RETURN s.active AS active, s.modelA AS modelA, s.modelB AS modelB,
       activeModel <> $model AS filling
