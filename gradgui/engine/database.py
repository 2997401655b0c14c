"""One open document as rows: written with their SHA-256, read only where it agrees."""

import contextlib
import hashlib
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from gradgui.engine.document_error import damaged, reading, writing
from gradgui.engine.document_schema import Row, Table
from gradgui.engine.fault import shown
from gradgui.engine.phrase import Phrase


class Database:
    """A connection that several threads share, one transaction at a time; DocumentError if any fails."""

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self.connection = connection
        self._lock = threading.RLock()
        self._depth = 0

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Write everything inside, or nothing; one inside another is a part of it."""
        with self._lock, writing(self.path):
            if self._depth:
                yield
                return
            self.connection.execute("BEGIN IMMEDIATE")
            self._depth = 1
            try:
                yield
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    with contextlib.suppress(sqlite3.Error):
                        self.connection.execute("ROLLBACK")
                raise
            finally:
                self._depth = 0

    def insert(self, table: Table, content: bytes | None = None, **values: Any) -> int:
        """Add a row; return its id. content: of a bulky table."""
        with self.transaction():
            newest = self.connection.execute(f"SELECT coalesce(max(id), 0) FROM {table.name}").fetchone()[0]
            return self.put(table, newest + 1, content, **values)

    def put(self, table: Table, number: int, content: bytes | None = None, **values: Any) -> int:
        """Write the row of an id, new or in place of what is there; return the id."""
        row: Row = {"id": number, **values}
        if content is not None:
            row["sha256"] = hashlib.sha256(content).digest()
        columns = [*(column.name for column in table.all_columns), "row_sha256"]
        row["row_sha256"] = table.digest(row)
        if content is not None:
            row["content"] = content
            columns.append("content")
        marks = ", ".join("?" * len(columns))
        with self.transaction():
            self.connection.execute(
                f"INSERT OR REPLACE INTO {table.name} ({', '.join(columns)}) VALUES ({marks})",
                [row[name] for name in columns],
            )
        return number

    def delete(self, table: Table, where: str, values: Sequence[object] = ()) -> None:
        """Remove rows."""
        with self.transaction():
            self.connection.execute(f"DELETE FROM {table.name} WHERE {where}", values)

    def rows(self, table: Table, where: str = "1", values: Sequence[object] = ()) -> list[Row]:
        """Return rows without their content, in the order of their ids."""
        query = f"SELECT {table.names} FROM {table.name} WHERE {where} ORDER BY id"
        with self._lock, reading(self.path):
            return [checked_row(table, raw) for raw in self.connection.execute(query, values)]

    def newest(self, table: Table) -> Row | None:
        """Return the row of the largest id, None where there is none."""
        found = self.rows(table, f"id = (SELECT max(id) FROM {table.name})")
        return found[0] if found else None

    def total(self, table: Table, column: str) -> int:
        """Return the sum of a column of whole numbers."""
        query = f"SELECT coalesce(sum({column}), 0) FROM {table.name}"
        with self._lock, reading(self.path):
            found = self.connection.execute(query).fetchone()[0]
        if type(found) is not int:
            raise damaged(f"{table.name}.{column}", _found(found))
        return found

    def content(self, table: Table, row: Row) -> bytes:
        """Return a row's content."""
        query = f"SELECT content FROM {table.name} WHERE id = ?"
        with self._lock, reading(self.path):
            found = self.connection.execute(query, (row["id"],)).fetchone()
        content = found[0] if found else None
        if type(content) is not bytes or hashlib.sha256(content).digest() != row["sha256"]:
            raise damaged(f"{table.name}.{row['id']}", Phrase("content that its SHA-256 does not fit"))
        return content

    def close(self) -> None:
        """Close the file."""
        with self._lock, writing(self.path):
            self.connection.close()


def _found(value: object) -> str:
    """Return a value as a message shows it: a long one would take long to write out."""
    if isinstance(value, str | bytes):
        return shown(value[:80])
    return shown(value)


def checked_row(table: Table, raw: Sequence[Any]) -> Row:
    """Return a row's values by column; raises DocumentError if one is out of place or the digest differs."""
    row: Row = {}
    for column, value in zip(table.all_columns, raw, strict=False):
        if not column.fits(value):
            raise damaged(f"{table.name}.{shown(raw[0])}.{column.name}", _found(value))
        row[column.name] = value
    if table.digest(row) != raw[-1]:
        raise damaged(f"{table.name}.{row['id']}", Phrase("values that their SHA-256 does not fit"))
    return row
