// Lists the migrations that were applied, by version.
MATCH (m:Migration)
RETURN m.version AS version, m.checksum AS checksum
ORDER BY version
