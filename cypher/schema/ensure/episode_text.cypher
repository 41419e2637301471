// Words of episodes; the analyser follows the language of the service.
CREATE FULLTEXT INDEX episode_text IF NOT EXISTS FOR (n:Episode)
  ON EACH [n.graphToken, n.content, n.context]
OPTIONS {indexConfig: {`fulltext.analyzer`: $analyzer}}
