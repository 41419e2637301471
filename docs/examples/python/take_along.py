"""All that is known of a user leaves as one JSON, and comes back with the same uuids."""

import os

from kith import call, until

user_id = f"example-{os.getpid()}"
session_id = f"{user_id}-chat"


def facts():
    """The facts of the user, once there are some."""
    return until(lambda: call("POST", f"/graph/edge/user/{user_id}", {}))


call("POST", "/users", {"user_id": user_id, "first_name": "Jane"})
call("POST", "/sessions", {"session_id": session_id, "user_id": user_id})
message = {"role_type": "user", "content": "I live in Berlin."}
call("POST", f"/sessions/{session_id}/memory", {"messages": [message]})
facts()

# It goes into a file, or to another Kith, as it is.
along = call("GET", f"/users/{user_id}/export")
print("parts:", ", ".join(along))

call("DELETE", f"/users/{user_id}?wait=true")
print("taken in:", call("POST", "/users/import", along))
for fact in facts():
    print("still known:", fact["fact"])

call("DELETE", f"/users/{user_id}")
