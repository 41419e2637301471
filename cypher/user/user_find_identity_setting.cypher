// Reads by which rules all users have been given their identifiers.
MATCH (s:Setting {key: 'identity'})
RETURN s.version AS version
