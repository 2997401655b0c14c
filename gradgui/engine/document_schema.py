"""The tables of a document, version 2; docs/document.md explains them to readers of other programs."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

APPLICATION_ID = 0x47726144
"""``GraD``, in the header of every document."""

VERSION = 2
"""SQLite's user_version of a document of this program."""

SHORT, LONG = 10_000, 8 * 2**20
"""Characters of a name, of a text."""

Kind: TypeAlias = Literal["INTEGER", "TEXT", "BLOB"]
Row: TypeAlias = dict[str, Any]


@dataclass(frozen=True)
class Column:
    """A column; limit: characters or bytes, the largest number."""

    name: str
    kind: Kind = "INTEGER"
    limit: int = 2**63 - 1
    optional: bool = False

    def fits(self, value: object) -> bool:
        """Tell whether a value read from a file may stand here."""
        if value is None:
            return self.optional
        if self.kind == "INTEGER":
            return type(value) is int and -1 <= value <= self.limit
        expected = str if self.kind == "TEXT" else bytes
        return isinstance(value, str | bytes) and type(value) is expected and len(value) <= self.limit


@dataclass(frozen=True)
class Table:
    """A table: id, columns, row_sha256 over them; if it is bulky a blob, content, and its sha256."""

    name: str
    columns: tuple[Column, ...]
    bulky: bool = False

    @property
    def all_columns(self) -> tuple[Column, ...]:
        """Every column but the content."""
        digest = (Column("sha256", "BLOB", 32),) if self.bulky else ()
        return (Column("id"), *self.columns, *digest)

    @property
    def names(self) -> str:
        """The columns without the content, for a SELECT; the row's digest last."""
        return ", ".join([*(column.name for column in self.all_columns), "row_sha256"])

    @property
    def sql(self) -> str:
        """What creates the table, and what must stand in a document word for word."""
        parts = ["id INTEGER PRIMARY KEY"]
        for column in self.all_columns[1:]:
            parts.append(f"{column.name} {column.kind}{'' if column.optional else ' NOT NULL'}")
        parts.append("row_sha256 BLOB NOT NULL")
        if self.bulky:
            parts.append("content BLOB NOT NULL")
        return f"CREATE TABLE {self.name} ({', '.join(parts)})"

    def digest(self, row: Mapping[str, Any]) -> bytes:
        """Return the SHA-256 over a row: each value with its type and length; of the content its SHA-256."""
        result = hashlib.sha256(self.name.encode())
        for column in self.all_columns:
            value = row[column.name]
            raw = value if isinstance(value, bytes) else str(value).encode()
            kind = "-" if value is None else column.kind[0]
            result.update(f"|{kind}{len(raw)}|".encode())
            result.update(raw)
        return result.digest()


def _short(name: str) -> Column:
    return Column(name, "TEXT", SHORT)


def _long(name: str) -> Column:
    return Column(name, "TEXT", LONG)


SETTING = Table("setting", (_short("name"), _short("value")))
FILE = Table("embedded_file", (_short("path"),), bulky=True)
EXPERIMENT = Table("experiment", (_long("json"), Column("embedded_file", optional=True)))
RUN = Table(
    "run",
    (
        Column("experiment"),
        Column("seed"),
        _short("started"),
        Column("lane"),
        Column("parent_run", optional=True),
        Column("branch_step", optional=True),
        Column("comparison", optional=True),
        _long("findings"),
        _long("note"),
    ),
)
CHUNK = Table(
    "chunk",
    (
        Column("run"),
        Column("metric", "TEXT", 100),
        Column("level", limit=20),
        Column("previous_step"),
        Column("first_step"),
        Column("last_step"),
        Column("rows", limit=2**20),
        _short("layers"),
        Column("bytes", limit=2**30),
    ),
    bulky=True,
)
EDIT = Table("edit", (Column("run"), Column("step"), _short("effect"), _short("words"), Column("experiment")))
CHECKPOINT = Table("checkpoint", (Column("run"), Column("step"), Column("experiment")), bulky=True)
ANSWER = Table("answer", (_short("lesson"), _short("question"), _long("answer"), _short("given")))
NOTE = Table("note", (_long("text"),))
LAYOUT = Table("layout", (_long("json"),))
SEAL = Table("seal", (Column("version"), Column("sealed_sha256", "BLOB", 32)))

SEALED = (SETTING, FILE, EXPERIMENT, RUN, CHUNK, EDIT, CHECKPOINT, ANSWER, NOTE, LAYOUT)
"""The tables whose rows the seal of a saved document stands for, in its order."""

TABLES = (*SEALED, SEAL)
