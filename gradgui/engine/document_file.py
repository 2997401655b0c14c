"""Opens SQLite files as documents: a user's file as hostile, the program's own working copy to write."""

import contextlib
import hashlib
import os
import sqlite3
import stat
import time
from collections.abc import Iterator
from pathlib import Path

from gradgui.engine.database import Database
from gradgui.engine.document_error import damaged, document_error, reading, writing
from gradgui.engine.document_schema import APPLICATION_ID, SEAL, SEALED, TABLES, VERSION
from gradgui.engine.fault import one_line, shown
from gradgui.engine.phrase import Phrase

MAX_BYTES = 2**36
MAX_VALUE = 2**30
"""Bytes of one value of a row."""

WHOLLY_CHECKED = 32 * 2**20
"""Bytes up to which every page is looked at when a file is opened; blobs are compared when they are read."""

SECONDS, SECONDS_PER_BYTE = 10.0, 1e-8
"""When the check of a file is given up; a sound one takes a hundredth of that."""

PAGE_BYTES = 8192
_MAGIC = b"SQLite format 3\0"


def is_document(path: Path) -> bool:
    """Tell whether a file is to be opened as a document: by its name, or by how it begins."""
    if path.suffix.lower() == ".gradgui":
        return True
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return file.read(len(_MAGIC)) == _MAGIC
    except OSError:
        return False


def read_version(path: Path) -> int:
    """Return a document's version from its header; DocumentError if it is no document or a newer one."""
    allowed = Phrase("a GradGUI document (*.gradgui)")
    with reading(path):
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise document_error(Phrase("a folder or a device"), allowed)
        with path.open("rb") as file:
            header = file.read(100)
    if len(header) < 100 or not header.startswith(_MAGIC):
        raise document_error(Phrase("another kind of file"), allowed)
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise document_error(Phrase("an SQLite file of another program"), allowed)
    version = int.from_bytes(header[60:64], "big")
    if version > VERSION:
        found = Phrase("version {version}, of a newer GradGUI", version=version)
        raise document_error(found, Phrase("at most {limit:,}", limit=VERSION), "version")
    page = int.from_bytes(header[16:18], "big")
    promised = int.from_bytes(header[28:32], "big") * (65536 if page == 1 else page)
    if status.st_size > MAX_BYTES or status.st_size != promised:
        found = Phrase("{count:,} bytes", count=status.st_size)
        raise document_error(found, Phrase("{count:,} bytes", count=promised))
    return version


def version_within(path: Path) -> int:
    """Return the version of a working copy, whose newest pages may still lie in the log beside it."""
    with reading(path), contextlib.closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def open_read_only(path: Path) -> Database:
    """Open a saved document of this version; every row's digest and the seal are compared. DocumentError."""
    if read_version(path) != VERSION:
        raise document_error(
            Phrase("an older version"), Phrase("version {version}", version=VERSION), "version"
        )
    with reading(path):
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
    database = Database(path, connection)
    try:
        check(database, path.stat().st_size)
    except BaseException:
        connection.close()
        raise
    return database


def open_working(path: Path) -> Database:
    """Open a working copy to write; its rows are compared, its seal is not: it may have ended at any moment.

    Write-ahead log, synced at each commit: what was committed survives the process and the power.
    """
    connection = _open_to_write(path)
    database = Database(path, connection)
    try:
        check(database, path.stat().st_size, sealed=False)
        with writing(path):
            connection.execute("PRAGMA journal_mode = WAL").fetchall()
            connection.execute("PRAGMA synchronous = FULL")
    except BaseException:
        connection.close()
        raise
    return database


def create_empty(path: Path) -> None:
    """Make a document with nothing in it, brought to the disk as a whole: there is nothing to lose before."""
    with writing(path):
        path.touch(mode=0o600, exist_ok=False)
    connection = _open_to_write(path)
    try:
        with writing(path):
            connection.execute("PRAGMA synchronous = OFF")
            connection.execute(f"PRAGMA page_size = {PAGE_BYTES}")
            connection.execute("PRAGMA journal_mode = WAL").fetchall()
            connection.execute("BEGIN")
            for table in TABLES:
                connection.execute(table.sql)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
            connection.execute("COMMIT")
    finally:
        connection.close()
    with writing(path):
        sync(path)


def _open_to_write(path: Path) -> sqlite3.Connection:
    with writing(path):
        return sqlite3.connect(path, timeout=10, isolation_level=None, check_same_thread=False)


def check(database: Database, size: int, sealed: bool = True) -> None:
    """Compare schema, pages, rows and seal of an open document; DocumentError at the first fault."""
    connection = database.connection
    with reading(database.path), _time_limit(connection, SECONDS + size * SECONDS_PER_BYTE):
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MAX_VALUE)
        _check_schema(connection)
        if size <= WHOLLY_CHECKED:
            check_pages(connection)
        digest = seal_of(database)
        if sealed:
            _check_seal(database, digest)


def check_pages(connection: sqlite3.Connection) -> None:
    """Have SQLite look at every page."""
    told = [str(row[0]) for row in connection.execute("PRAGMA integrity_check(1)")]
    if told != ["ok"]:
        raise damaged("", one_line(told[0] if told else ""))


def check_contents(database: Database) -> None:
    """Read every blob and compare its SHA-256."""
    for table in TABLES:
        for row in database.rows(table) if table.bulky else ():
            database.content(table, row)


def seal_of(database: Database) -> bytes:
    """Return the SHA-256 over the digests of all rows, each compared with its row before."""
    result = hashlib.sha256()
    for table in SEALED:
        result.update(table.name.encode())
        for row in database.rows(table):
            result.update(table.digest(row))
    return result.digest()


def _check_schema(connection: sqlite3.Connection) -> None:
    query = "SELECT type, name, CASE WHEN length(sql) < 4000 THEN sql END FROM sqlite_schema LIMIT 100"
    found = {(kind, name, sql) for kind, name, sql in connection.execute(query)}
    expected = {("table", table.name, table.sql) for table in TABLES}
    if strange := found - expected:
        _, name, _ = min(strange, key=str)
        raise damaged("", Phrase("the unknown part {name}", name=shown(name)))
    if missing := expected - found:
        _, name, _ = min(missing)
        raise damaged("", Phrase("no table {name}", name=name))


def _check_seal(database: Database, digest: bytes) -> None:
    rows = database.rows(SEAL)
    if len(rows) != 1 or rows[0]["sealed_sha256"] != digest or rows[0]["version"] != VERSION:
        raise damaged("seal", Phrase("rows that the seal does not stand for"))


@contextlib.contextmanager
def _time_limit(connection: sqlite3.Connection, seconds: float) -> Iterator[None]:
    """Interrupt what takes longer: SQLite then says so."""
    end = time.monotonic() + seconds
    connection.set_progress_handler(lambda: time.monotonic() > end, 10_000)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


def sync(path: Path) -> None:
    """Have the system bring a file or a folder to the disk; folders only where that is possible."""
    if path.is_dir() and os.name == "nt":
        return
    flags = os.O_RDONLY if path.is_dir() else os.O_RDWR
    descriptor = os.open(path, flags | getattr(os, "O_BINARY", 0))
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
