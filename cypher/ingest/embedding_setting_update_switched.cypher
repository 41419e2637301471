// Searches the slot that a model has filled from now on.
MATCH (s:Setting {key: 'embedding'})
SET s.active = $slot,
    s.modelA = CASE WHEN $slot = 'A' THEN $model ELSE s.modelA END,
    s.modelB = CASE WHEN $slot = 'B' THEN $model ELSE s.modelB END
RETURN s.active AS active, s.modelA AS modelA, s.modelB AS modelB, false AS filling
