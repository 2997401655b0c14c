"""Documents of older versions become documents of this one, on a copy, step by step.

A step from version n to n + 1 is an entry of MIGRATIONS. Version 1 is the first that was ever written.
"""

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path

from gradgui.engine import migration_from_1
from gradgui.engine.document_error import document_error, reading
from gradgui.engine.document_file import check_pages
from gradgui.engine.document_schema import VERSION
from gradgui.engine.phrase import Phrase

MIGRATIONS: dict[int, Callable[[sqlite3.Connection], None]] = {1: migration_from_1.migrate}
"""By version: what makes of a document of that version one of the next. It writes the rows' digests too,
and compares before what it takes over; the seal where there is one."""


def migrate(path: Path, sealed: bool = True) -> None:
    """Make a file one of this version, all of it or nothing; DocumentError where that cannot be.

    sealed: whether it is as it was saved, so that its seal is compared.
    """
    with reading(path), contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA trusted_schema = OFF")
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if any(number not in MIGRATIONS for number in range(version, VERSION)):
            found = Phrase("version {version}, which never was", version=version)
            raise document_error(found, Phrase("at most {limit:,}", limit=VERSION), "version")
        check_pages(connection)
        connection.execute("BEGIN IMMEDIATE")
        if not sealed:
            connection.execute("DELETE FROM seal")
        for number in range(version, VERSION):
            MIGRATIONS[number](connection)
        connection.execute(f"PRAGMA user_version = {VERSION}")
        connection.execute("COMMIT")
