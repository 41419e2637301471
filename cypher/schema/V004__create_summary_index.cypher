// What a summary is made of: the facts of a subject that matter, without walking all it has.
CREATE INDEX fact_subject IF NOT EXISTS FOR (n:Fact) ON (n.subjectUuid, n.importance);
