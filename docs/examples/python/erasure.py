"""Forgets a user, and shows the signed receipt that says that nothing is left."""

import os

from kith import call, until

user_id = f"example-{os.getpid()}"

call("POST", "/users", {"user_id": user_id, "first_name": "Jane"})
call("DELETE", f"/users/{user_id}")

# Later on the id is enough: it is compared by a keyed hash.
erasure_id = call("POST", "/erasures/find", {"user_id": user_id})["erasures"][0]["erasure_id"]
until(lambda: call("GET", f"/erasures/{erasure_id}")["status"] == "complete")

# `npx kith erasure verify` checks the signature, and so does erasure.ts; Python alone cannot.
signed = call("GET", f"/erasures/{erasure_id}/receipt")
key = call("GET", "/erasures/key")
if signed["key_id"] != key["key_id"]:
    raise ValueError("the receipt was signed with another key")
receipt = signed["receipt"]
print("erased:", receipt["erased"], "signed with", key["key_id"])

print("erasures of the project:", call("GET", "/erasures")["total_count"])
print("nodes left:", sum(receipt["remaining"].values()))
