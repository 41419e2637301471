"""A second project and a key of its own. Needs the root key; the project stays, it is made once."""

from kith import call

project_id = "example"

projects = call("GET", "/projects?page_size=1000")["projects"]
if all(project["project_id"] != project_id for project in projects):
    call("POST", "/projects", {"project_id": project_id, "name": "Example"})

made = call("POST", "/keys", {"name": "example", "project_id": project_id})
project = call("GET", "/projects/info", key=made["key"])["project"]
print("the key is of the project", project["name"])

call("DELETE", f"/keys/{made['key_id']}?project_id={project_id}")
