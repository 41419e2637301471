// Finds another fact of the same graph that is true now and stands where a changed one would.
MATCH (f:Fact {uuid: $uuid})
OPTIONAL MATCH (twin:Fact {graphUuid: f.graphUuid, openKey: $openKey})
WHERE twin.uuid <> f.uuid
OPTIONAL MATCH (slot:Fact {graphUuid: f.graphUuid, slotKey: $slotKey})
WHERE slot.uuid <> f.uuid
WITH coalesce(twin, slot) AS other
WHERE other IS NOT NULL
RETURN other.uuid AS uuid
