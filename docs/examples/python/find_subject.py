"""Everything that carries an e-mail address: users, records of business data, graphs."""

import os

from kith import call

user_id = f"example-{os.getpid()}"
email = f"{user_id}@example.com"

call("POST", "/users", {"user_id": user_id, "email": email})
order = {"source": "shop", "type": "order", "key": user_id, "data": {"customer": {"email": email}}}
call("POST", "/business-data", [order])

found = call("POST", "/subjects/find", {"email": email})
for user in found["users"]:
    print("user", user["user_id"])
for record in found["records"]:
    print("record", record.get("source"), record["status"])
for graph in found["graphs"]:
    print("graph of", graph.get("user_id"), graph["episodes"])

call("DELETE", f"/users/{user_id}")
