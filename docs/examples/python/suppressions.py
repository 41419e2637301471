"""Forgets a user, refuses what a feed still sends of them, and lifts that again."""

import os

from kith import call

user_id = f"example-{os.getpid()}"
email = f"{user_id}@example.com"

call("POST", "/users", {"user_id": user_id, "email": email})
signed = call("DELETE", f"/users/{user_id}?wait=true&suppress=true")["receipt"]

order = {"source": "shop", "type": "order", "key": user_id, "data": {"customer": {"email": email}}}
for record in call("POST", "/business-data", [order])["records"]:
    print("an order of theirs:", record["status"])


def suppressed():
    """Only hashes are kept; the erasure tells which are meant."""
    found = call("GET", "/suppressions?page_size=1000")["suppressions"]
    return [one for one in found if one["erasure_id"] == signed["receipt"]["erasure_id"]]


lifted = suppressed()
for one in lifted:
    print(f"lifting: {one['kind']}, refused {one['refused']} times")
    call("DELETE", f"/suppressions/{one['uuid']}")
print(f"{len(lifted)} lifted, {len(suppressed())} left")
