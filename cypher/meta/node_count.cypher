// Counts what is in a database beside the notes of its schema.
MATCH (n)
WITH count(n) AS total
RETURN total - COUNT { MATCH (m:Migration) } - COUNT { MATCH (l:SchemaLock) } AS total
