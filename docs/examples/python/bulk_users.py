"""Adds many users in one call; a faulty one is reported by its number, and the rest goes on."""

import os

from kith import call

ids = [f"example-{os.getpid()}-{number}" for number in (1, 2, 3)]
users = [{"user_id": user_id, "first_name": "Jane"} for user_id in ids] + [{"user_id": ""}]

added = call("POST", "/users/bulk", {"users": users})
print(len(added["users"]), "users were looked at:", added["counts"])

for user_id in ids:
    call("DELETE", f"/users/{user_id}")
