"""Why a fact is known, and what took its place."""

import os

from kith import call, until

user_id = f"example-{os.getpid()}"
session_id = f"{user_id}-chat"

call("POST", "/users", {"user_id": user_id, "first_name": "Jane"})
call("POST", "/sessions", {"session_id": session_id, "user_id": user_id})
for content, at in [
    ("I live in Berlin.", "2026-01-12T10:00:00Z"),
    ("I moved to Hamburg.", "2026-05-20T10:00:00Z"),
]:
    message = {"role_type": "user", "content": content, "created_at": at}
    call("POST", f"/sessions/{session_id}/memory", {"messages": [message]})


def ended():
    facts = call("POST", f"/graph/edge/user/{user_id}", {})
    return next((one for one in facts if "Berlin" in one["fact"] and one.get("invalid_at")), None)


fact = until(ended)
why = call("GET", f"/facts/{fact['uuid']}/evidence")
print(f"{why['fact']['fact']}, until {why['fact']['invalid_at']}")
for episode in why["evidence"]:
    print("said:", episode["content"])
for later in why["superseded_by"]:
    print("superseded by:", later["fact"])

call("DELETE", f"/users/{user_id}")
