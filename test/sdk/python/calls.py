"""Calls a running service with Zep's SDK for Python and prints what came back, as JSON.

calls.py EXPRESSION: the expression makes the client, with `Zep` and `KEY` at hand. `KEY` comes
from the environment variable KITH_TEST_KEY. Works with generation 2 (sessions) and 3 (threads).
"""

import asyncio
import json
import os
import sys

import zep_cloud
from zep_cloud.client import AsyncZep, Zep

KEY = os.environ["KITH_TEST_KEY"]


def make_client(expression, client_class):
    return eval(expression, {"Zep": client_class, "KEY": KEY})


def error_of(call):
    """Name, status and message of the error that a call raises."""
    try:
        call()
    except zep_cloud.core.api_error.ApiError as error:
        body = error.body
        message = body.get("message") if isinstance(body, dict) else getattr(body, "message", body)
        return [type(error).__name__, error.status_code, message]
    return None


def ensure_user(client, user_id):
    """Create, and take "already exists" under status 400 for a yes."""
    try:
        client.user.add(user_id=user_id, first_name="Jane")
        return "made"
    except zep_cloud.BadRequestError as error:
        if "already exists" in str(error.body):
            return "there"
        raise


def sessions_of(client, user_id):
    if hasattr(client, "thread"):
        return [thread.thread_id for thread in client.user.get_threads(user_id)]
    return [session.session_id for session in client.user.get_sessions(user_id)]


def add_session(client, session_id, user_id):
    if hasattr(client, "thread"):
        return client.thread.create(thread_id=session_id, user_id=user_id)
    return client.memory.add_session(session_id=session_id, user_id=user_id)


def users_page(client):
    """The calls of the page about users, in the order of the page."""
    client.user.add(user_id="user123", first_name="Max")
    add_session(client, "of user123", "user123")
    before = sessions_of(client, "user123")

    user_id = "jane"
    added = client.user.add(
        user_id=user_id, email="user@example.com", first_name="Jane", last_name="Smith"
    )
    user = client.user.get("user123")
    updated = client.user.update(
        user_id=user_id, email="updated_user@example.com", first_name="Jane", last_name="Smith"
    )
    deleted = client.user.delete("user123")
    after = sessions_of(client, "user123")
    listed = client.user.list_ordered(page_size=10, page_number=1)
    node = client.user.get_node(user_id=user_id).node
    return {
        "sessions before": before,
        "add": [added.user_id, added.email, added.first_name, added.last_name],
        "get": [user.user_id, user.first_name],
        "update": updated.email,
        "delete": deleted.message,
        "sessions after": after,
        "list": [listed.total_count, listed.row_count, listed.users[0].user_id],
        "node": [node.uuid_ == added.uuid_, node.name, node.summary],
    }


def sessions(client):
    """Generation 2: sessions and memory."""
    memory = client.memory
    add_session(client, "chat", "jane")
    memory.update_session("chat", metadata={"topic": "shoes"})
    messages = [
        zep_cloud.Message(role="Jane", role_type="user", content="I take size 42."),
        zep_cloud.Message(role_type="assistant", content="Noted."),
    ]
    memory.add("chat", messages=messages)
    got = memory.get("chat", lastn=1)
    page = memory.get_session_messages("chat", limit=1, cursor=1)
    message = memory.update_message_metadata("chat", page.messages[0].uuid_, metadata={"read": 1})
    return {
        "metadata": memory.get_session("chat").metadata,
        "last": [message.content for message in got.messages],
        "context": "<FACTS>" in got.context,
        "page": [page.total_count, page.row_count],
        "message": [message.content, message.metadata],
        "list": memory.list_sessions(page_number=1, page_size=10).total_count,
        "end": memory.end_session("chat").session.ended_at is not None,
        "delete": memory.delete("chat").message,
        "gone": error_of(lambda: memory.get_session("chat")),
    }


def threads(client):
    """Generation 3: threads, messages, context."""
    thread = client.thread
    add_session(client, "chat", "jane")
    messages = [
        zep_cloud.Message(name="Jane", role="user", content="I take size 42."),
        zep_cloud.Message(role="assistant", content="Noted."),
    ]
    added = thread.add_messages("chat", messages=messages)
    last = thread.get("chat", lastn=1)
    page = thread.get("chat", limit=1, cursor=1)
    message = thread.message.update(added.message_uuids[0], metadata={"read": 1})
    return {
        "last": [message.content for message in last.messages],
        "context": "<FACTS>" in thread.get_user_context("chat").context,
        "page": [page.total_count, page.row_count],
        "message": [message.content, message.metadata],
        "list": thread.list_all(page_number=1, page_size=10).total_count,
        "delete": thread.delete("chat").message,
        "gone": error_of(lambda: thread.get("chat")),
    }


def errors(client):
    return {
        "missing": error_of(lambda: client.user.get("nobody")),
        "taken": error_of(lambda: client.user.add(user_id="jane")),
        "ensure": [ensure_user(client, "new"), ensure_user(client, "new")],
    }


def ids(client):
    """This SDK does not encode `/ ? # %` in paths; everything else arrives whole."""
    read = []
    for user_id in ["with space", "jane+smith@example.com", "Jürgen 🦉 李"]:
        client.user.add(user_id=user_id)
        read.append(client.user.get(user_id).user_id == user_id)
    # No field at all: generation 3 sends neither a body nor a content type then.
    return {"read": read, "empty update": client.user.update(user_id="jane").user_id}


async def asynchronous(expression):
    client = make_client(expression, AsyncZep)
    return (await client.user.get("jane")).user_id


def main():
    expression = sys.argv[1]
    client = make_client(expression, Zep)
    results = {"page": users_page(client)}
    results["threads" if hasattr(client, "thread") else "sessions"] = (
        threads(client) if hasattr(client, "thread") else sessions(client)
    )
    results["errors"] = errors(client)
    results["ids"] = ids(client)
    results["async"] = asyncio.run(asynchronous(expression))
    print(json.dumps(results))


main()
