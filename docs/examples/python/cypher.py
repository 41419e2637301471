"""Asks the graph: a ready query, and one of one's own (the root key, with KITH_CYPHER=on)."""

import datetime

from kith import call

for query in call("GET", "/cypher/library")["queries"]:
    print(f"{query['name']}: {query['question']}")

now = datetime.datetime.now(datetime.timezone.utc)
since = (now - datetime.timedelta(days=1)).isoformat()
for row in call("POST", "/cypher/library/growth", {"parameters": {"since": since}})["rows"]:
    print(row)

# It sees every project.
statement = "MATCH (p:Project) WHERE p.createdAt < datetime($now) RETURN count(p) AS projects"
body = {"query": statement, "parameters": {"now": now.isoformat()}}
print("the graph has", call("POST", "/cypher", body)["rows"][0])
