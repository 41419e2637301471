#!/usr/bin/env python3
"""Loads what `kith export tables` wrote into SQLite, the first time or after a change.

    kith export tables --out run1
    python3 examples/tables/load.py run1 kith.sqlite
    kith export tables --out run2 --since "$(python3 examples/tables/load.py --next kith.sqlite)"
    python3 examples/tables/load.py run2 kith.sqlite

Rows are put in the place of those with the same uuid, so a run may be loaded twice. Needs Python
3.9 and nothing else.
"""

import csv
import json
import sqlite3
import sys
from pathlib import Path

# A row of evidence has no uuid of its own: the evidence of a fact is replaced as a whole.
TABLES = {
    "users": "uuid",
    "sessions": "uuid",
    "messages": "uuid",
    "episodes": "uuid",
    "entities": "uuid",
    "facts": "uuid",
    "attachments": "uuid",
    "evidence": "fact_uuid, episode_uuid",
    "deletions": "uuid, kind",
}
NUMBERS = {"position": "INTEGER", "message_count": "INTEGER", "importance": "REAL", "score": "REAL"}
FLAGS = {"processed", "is_user", "is_open", "is_current"}

csv.field_size_limit(64 * 1024 * 1024)


def rows_of(folder, table):
    """Columns and rows of a table, from CSV or NDJSON."""
    text, lines = folder / f"{table}.csv", folder / f"{table}.ndjson"
    if text.exists():
        with text.open(newline="", encoding="utf-8") as file:
            reader = csv.reader(file)
            columns = next(reader)
            for row in reader:
                yield columns, [None if value == "" else value for value in row]
    elif lines.exists():
        with lines.open(encoding="utf-8") as file:
            for line in file:
                row = json.loads(line)
                yield list(row), list(row.values())


def convert(column, value):
    if value is None:
        return None
    if column in FLAGS:
        return int(value in (True, "true"))
    if column in NUMBERS:
        return float(value) if NUMBERS[column] == "REAL" else int(value)
    return value


def load(folder, database):
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    with database:
        for table, key in TABLES.items():
            cleared = set()
            for columns, values in rows_of(folder, table):
                types = ", ".join(f"{name} {NUMBERS.get(name, 'TEXT')}" for name in columns)
                database.execute(f"CREATE TABLE IF NOT EXISTS {table} ({types}, PRIMARY KEY ({key}))")
                if table == "evidence" and values[0] not in cleared:
                    database.execute("DELETE FROM evidence WHERE fact_uuid = ?", (values[0],))
                    cleared.add(values[0])
                marks = ", ".join("?" for _ in columns)
                database.execute(
                    f"INSERT OR REPLACE INTO {table} ({', '.join(columns)}) VALUES ({marks})",
                    [convert(*pair) for pair in zip(columns, values)],
                )
        apply_deletions(database)
        database.execute("CREATE TABLE IF NOT EXISTS runs (next_since TEXT)")
        database.execute("INSERT INTO runs VALUES (?)", (manifest["next_since"],))


def apply_deletions(database):
    """Takes out what was deleted: one thing, a session with its messages, or a whole graph."""
    present = {name for (name,) in database.execute("SELECT name FROM sqlite_master")}
    if "deletions" not in present:
        return

    def delete(table, condition):
        if table in present:
            database.execute(f"DELETE FROM {table} WHERE {condition}")

    gone = "(SELECT uuid FROM deletions WHERE kind = '{}')".format
    for table in TABLES:
        if table != "deletions" and table != "evidence":
            delete(table, "uuid IN (SELECT uuid FROM deletions)")
            delete(table, f"graph_uuid IN {gone('graph')}")
    delete("messages", f"session_uuid IN {gone('session')}")
    delete("evidence", f"graph_uuid IN {gone('graph')}")
    delete("evidence", "fact_uuid NOT IN (SELECT uuid FROM facts)")
    known = " UNION ".join(
        f"SELECT uuid FROM {table}" for table in ("messages", "episodes") if table in present
    )
    if known:
        delete("evidence", f"episode_uuid NOT IN ({known})")


def main(arguments):
    if len(arguments) == 2 and arguments[0] == "--next":
        (since,) = sqlite3.connect(arguments[1]).execute("SELECT max(next_since) FROM runs").fetchone()
        print(since)
    elif len(arguments) == 2:
        load(Path(arguments[0]), sqlite3.connect(arguments[1]))
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(sys.argv[1:])
