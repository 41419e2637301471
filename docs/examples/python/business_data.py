"""Sends a record of a CRM, sees to whom it was attached and why, and takes it back."""

import os

from kith import call, until

user_id = f"example-{os.getpid()}"
email = f"{user_id}@example.com"

call("POST", "/users", {"user_id": user_id, "email": email, "first_name": "Jane"})
record = {"source": "crm", "type": "customer", "key": user_id, "data": {"email": email, "plan": "gold"}}
sent = call("POST", "/business-data", [record])
print("the record is", sent["records"][0]["status"])


def attached():
    attachments = call("GET", f"/users/{user_id}/attachments")["attachments"]
    return next((one for one in attachments if one["processed"]), None)


attachment = until(attached)
print(f"attached by {attachment['rule']} ({attachment['identifier_kind']}), score {attachment['score']}")

call("DELETE", f"/attachments/{attachment['uuid']}")
left = call("GET", f"/users/{user_id}/attachments")["attachments"]
print("attachments left:", len(left))

call("DELETE", f"/users/{user_id}")
