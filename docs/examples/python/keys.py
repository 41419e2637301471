"""A key that may only read: made, used, listed, ended; the audit log knows of it."""

import os
import urllib.error

from kith import call, until

# The key itself is shown here and never again.
made = call("POST", "/keys", {"name": "example", "scopes": ["read"]})

project = call("GET", "/projects/info", key=made["key"])["project"]
own = call("GET", "/keys/own", key=made["key"])
print(f"it reads the project {project['name']}, and may {', '.join(own['scopes'])}")
try:
    call("POST", "/users", {"user_id": f"example-{os.getpid()}"}, key=made["key"])
except urllib.error.HTTPError as error:
    if error.code != 403:
        raise
    print("it writes nothing:", error.read().decode())

for one in call("GET", "/keys")["keys"]:
    if one["key_id"] == made["key_id"]:
        print(f"{one['name']}: {one['prefix']}..., may {', '.join(one['scopes'])}")

call("DELETE", f"/keys/{made['key_id']}")


def noted():
    entries = call("GET", "/audit?action=key.revoke")["entries"]
    own = (one for one in entries if one.get("target") == made["key_id"] and "status" in one)
    return next(own, None)


entry = until(noted)
print(f"{entry['at']} {entry['action']} by {entry['key_name']}: answered {entry['status']}")
