"""Somebody who is no user: what there is of them is handed out, and forgotten."""

import os

from kith import call

key = f"guest-{os.getpid()}"
guest = {"email": f"{key}@example.com"}

data = {**guest, "event": "Open house"}
call("POST", "/business-data", [{"source": "events", "type": "guest", "key": key, "data": data}])

for record in call("POST", "/subjects/export", guest)["records"]:
    print(record["source"], record["type"], record["data"])

erased = call("POST", "/subjects/erase?wait=true", guest)
print("erased:", erased["receipt"]["receipt"]["erased"])

print("records left:", len(call("POST", "/subjects/find", guest)["records"]))
