// What an episode is found by begins with its own words; before, contexts had only those around.
MATCH (m:Message) WHERE m.context IS NOT NULL
CALL (m) {
  WITH m, CASE WHEN coalesce(m.name, '') = '' THEN m.content
               ELSE m.name + ': ' + m.content END AS own
  // A start that was interrupted does this again: what begins with its own words is done.
  WHERE NOT m.context STARTS WITH own + '\n'
  SET m.context = own + '\n' + m.context
} IN TRANSACTIONS OF 1000 ROWS;
MATCH (e:Episode) WHERE e.context IS NULL AND NOT e:Message
CALL (e) {
  SET e.context = e.content
} IN TRANSACTIONS OF 1000 ROWS;
