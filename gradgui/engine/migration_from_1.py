"""From version 1 to 2: a run has a comparison, findings and a note."""

import hashlib
import sqlite3
from collections.abc import Sequence

from gradgui.engine.document_error import damaged
from gradgui.engine.phrase import Phrase

_TABLES = (
    "setting",
    "embedded_file",
    "experiment",
    "run",
    "chunk",
    "edit",
    "checkpoint",
    "answer",
    "note",
    "layout",
)
"""What the seal stood for, in its order."""

_COLUMNS = ("id", "experiment", "seed", "started", "lane", "parent_run", "branch_step")
_CREATE = (
    "CREATE TABLE run (id INTEGER PRIMARY KEY, experiment INTEGER NOT NULL, seed INTEGER NOT NULL, "
    "started TEXT NOT NULL, lane INTEGER NOT NULL, parent_run INTEGER, branch_step INTEGER, "
    "comparison INTEGER, findings TEXT NOT NULL, note TEXT NOT NULL, row_sha256 BLOB NOT NULL)"
)


def migrate(connection: sqlite3.Connection) -> None:
    """Compare the seal and the rows of runs, then write these anew with three columns more; DocumentError."""
    _check_seal(connection)
    query = f"SELECT {', '.join(_COLUMNS)}, row_sha256 FROM run ORDER BY id"
    rows = [(row[:-1], row[-1]) for row in connection.execute(query).fetchall()]
    for row, digest in rows:
        if digest != _digest(row):
            raise damaged(f"run.{row[0]}", Phrase("values that their SHA-256 does not fit"))
    connection.execute("DROP TABLE run")
    connection.execute(_CREATE)
    for row, _ in rows:
        wider = (*row, None, "", "")
        connection.execute(
            f"INSERT INTO run VALUES ({', '.join('?' * (len(wider) + 1))})", (*wider, _digest(wider))
        )


def _check_seal(connection: sqlite3.Connection) -> None:
    """Compare the seal; what is not as it was saved has none."""
    result = hashlib.sha256()
    for table in _TABLES:
        result.update(table.encode())
        for (digest,) in connection.execute(f"SELECT row_sha256 FROM {table} ORDER BY id"):
            result.update(digest if isinstance(digest, bytes) else b"")
    found = connection.execute("SELECT version, sealed_sha256 FROM seal").fetchall()
    if found not in ([], [(1, result.digest())]):
        raise damaged("seal", Phrase("rows that the seal does not stand for"))


def _digest(row: Sequence[object]) -> bytes:
    """Return the SHA-256 over a row of ``run``: each value with its type and length."""
    result = hashlib.sha256(b"run")
    for value in row:
        raw, kind = str(value).encode(), "-" if value is None else "T" if isinstance(value, str) else "I"
        result.update(f"|{kind}{len(raw)}|".encode())
        result.update(raw)
    return result.digest()
