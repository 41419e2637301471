// Writes the new state of a fact whose graph the same transaction has locked.
MATCH (f:Fact {uuid: $uuid})
WHERE f.projectId = $projectId
SET f.name = $name, f.fact = $fact, f.attributes = $attributes,
    f.validAt = CASE WHEN $validAt IS NULL THEN null ELSE datetime($validAt) END,
    f.invalidAt = CASE WHEN $invalidAt IS NULL THEN null ELSE datetime($invalidAt) END,
    f.expiredAt = CASE WHEN $expiredAt IS NULL THEN null ELSE datetime($expiredAt) END,
    f.groupKey = $groupKey, f.pairKey = $pairKey, f.factKey = $factKey, f.openKey = $openKey,
    f.slotKey = $slotKey, f.updatedAt = datetime($now)
FOREACH (_ IN CASE WHEN $textChanged THEN [1] ELSE [] END |
  SET f.unembedded = true
  REMOVE f.embeddingA, f.embeddingB, f.embeddedBy)
RETURN f.uuid AS uuid
