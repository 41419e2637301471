// Words of facts; the analyser follows the language of the service.
CREATE FULLTEXT INDEX fact_text IF NOT EXISTS FOR (n:Fact) ON EACH [n.graphToken, n.fact, n.context]
OPTIONS {indexConfig: {`fulltext.analyzer`: $analyzer}}
