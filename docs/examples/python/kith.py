"""What every example needs: one function that calls the API, and one that waits."""

import json
import os
import time
import urllib.request

BASE_URL = os.environ.get("KITH_URL", "http://127.0.0.1:8000")
API_KEY = os.environ.get("KITH_API_KEY", "")


def call(method, path, body=None, key=API_KEY):
    """The answer as Python objects; an answer that is no success raises HTTPError."""
    request = urllib.request.Request(
        f"{BASE_URL}/api/v2{path}",
        method=method,
        data=None if body is None else json.dumps(body).encode(),
        headers={"Authorization": f"Api-Key {key}", "Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=60) as response:
        return json.load(response)


def until(ask):
    """Asks again until there is something; what was accepted is read a moment later."""
    for _ in range(300):
        found = ask()
        if found:
            return found
        time.sleep(0.1)
    raise TimeoutError("it did not come true within half a minute")
