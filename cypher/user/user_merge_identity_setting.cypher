// Notes that all users have been given their identifiers.
MERGE (s:Setting {key: 'identity'})
SET s.version = $version
RETURN s.version AS version
