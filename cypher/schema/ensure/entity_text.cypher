// Words of entitys; the analyser follows the language of the service.
CREATE FULLTEXT INDEX entity_text IF NOT EXISTS FOR (n:Entity)
  ON EACH [n.graphToken, n.name, n.summary]
OPTIONS {indexConfig: {`fulltext.analyzer`: $analyzer}}
