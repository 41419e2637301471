"""What has changed since the last run, for a warehouse: new rows, and what is gone."""

import datetime
import os
import urllib.parse

from kith import call, until

user_id = f"example-{os.getpid()}"


def changes(table, since):
    """All rows of a table that changed, and where the next run begins."""
    rows, query = [], {"since": since, "limit": 1000}
    while True:
        page = call("GET", f"/tables/{table}?{urllib.parse.urlencode(query)}")
        rows += page["rows"]
        if "next_cursor" not in page:
            return rows, page["next_since"]
        query["cursor"] = page["next_cursor"]


call("POST", "/users", {"user_id": user_id, "first_name": "Jane"})
now = datetime.datetime.now(datetime.timezone.utc)
rows, next_since = changes("users", (now - datetime.timedelta(minutes=1)).isoformat())
user = next(row for row in rows if row["user_id"] == user_id)
print("new:", user["name"], "- the next run begins at", next_since)

call("DELETE", f"/users/{user_id}")


def gone():
    deleted, _ = changes("deletions", next_since)
    return next((row for row in deleted if row["uuid"] == user["graph_uuid"]), None)


print("gone: a", until(gone)["kind"], "and everything with its graph_uuid")
