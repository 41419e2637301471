"""How much there is, what waits, what the service can do; parked jobs are tried again."""

from kith import call

overview = call("GET", "/overview")
counts, backlog, versions = overview["counts"], overview["backlog"], overview["versions"]
print(f"Kith {versions['kith']} on Neo4j {versions['neo4j']}")
print(f"{counts['users']} users, {counts['facts']} facts, read by {overview['capabilities']['extractor']}")
print(f"{backlog['pending']} jobs wait, {backlog['parked']} are parked")

for job in call("GET", "/jobs?status=parked")["jobs"]:
    print("trying again:", job["uuid"], job.get("error"))
    call("POST", f"/jobs/{job['uuid']}/retry")
