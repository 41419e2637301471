"""A name alone proposes: a person accepts one proposal and rejects another."""

import os

from kith import call, until

tag = str(os.getpid())
user_id = f"example-{tag}"

call("POST", "/users", {"user_id": user_id, "first_name": "Jane", "last_name": f"Smith{tag}"})
person = {"name": f"Jane Smith{tag}", "company": "Bosch"}
call("POST", "/business-data", [
    {"source": "events", "type": "guest", "key": f"g-1-{tag}", "data": {**person, "event": "Data days"}},
    {"source": "events", "type": "guest", "key": f"g-2-{tag}", "data": {**person, "event": "Open house"}},
])


def proposed():
    reviews = call("GET", "/reviews?status=open&page_size=1000")["reviews"]
    own = [review for review in reviews if review["user_id"] == user_id]
    return own if len(own) == 2 else None


first, second = until(proposed)
print("agrees:", ", ".join(first["agrees"]), "- does not:", ", ".join(first["disagrees"]) or "-")

taken = call("POST", f"/reviews/{first['uuid']}/accept")
refused = call("POST", f"/reviews/{second['uuid']}/reject")
print("one is", taken["status"], "- the other is", refused["status"])

call("DELETE", f"/users/{user_id}")
