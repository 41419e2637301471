// Forgets which migrations were applied: a dump that is loaded says it, with the times of then.
MATCH (m:Migration)
DELETE m
RETURN count(*) AS erased
