"""Saving a document: a consistent copy beside the target, sealed, synced, read back, put in place."""

import contextlib
import errno
import glob
import os
import shutil
import sqlite3
from pathlib import Path

from gradgui.engine.database import Database
from gradgui.engine.document_error import DocumentError, document_error, writing
from gradgui.engine.document_file import check_contents, check_pages, open_read_only, seal_of, sync
from gradgui.engine.document_schema import SEAL, SETTING, VERSION
from gradgui.engine.phrase import Phrase
from gradgui.engine.whole_file import LONGEST_NAME, beside, check_replaceable

OWN_SETTINGS = ("origin", "saved_changes")
"""Settings of a working copy that no saved file has."""


def backup_of(target: Path) -> Path:
    """Return where the previous file stays when a document is saved."""
    return target.with_name(f"{target.name}.bak")


def save_copy(working: Path, target: Path) -> int:
    """Save what a working copy holds now while others go on writing it; return its number of changes.

    Either the old file is there afterwards or the new one, whole; the old one stays as its backup too.
    DocumentError with the reason if anything fails; a copy that was begun is removed, as are those of
    processes that were killed: who saves to a file holds its lock.
    """
    target = target.resolve()
    copy = beside(target)
    with writing(target):
        check_replaceable(target)
        _remove_copies(target)
        try:
            _vacuum(working, copy)
            changes = _seal(copy)
            sync(copy)
            _verify(copy, changes, target)
            if target.exists():
                copy.chmod(target.stat().st_mode & 0o777)
                _keep_backup(target)
            copy.replace(target)
        except BaseException:
            _remove_copies(target)
            raise
        sync(target.parent)
    return changes


def _vacuum(working: Path, copy: Path) -> None:
    """Copy a snapshot of the working copy, without what was deleted from it."""
    connection = sqlite3.connect(working, timeout=10, isolation_level=None)
    try:
        connection.execute("VACUUM INTO ?", (str(copy),))
    finally:
        connection.close()


def _seal(copy: Path) -> int:
    """Take out what belongs to the working copy, and seal the rest; return its number of changes."""
    connection = sqlite3.connect(copy, isolation_level=None)
    try:
        connection.execute("PRAGMA journal_mode = MEMORY").fetchall()
        database = Database(copy, connection)
        with database.transaction():
            for name in OWN_SETTINGS:
                database.delete(SETTING, "name = ?", (name,))
            database.delete(SEAL, "1")
            database.insert(SEAL, version=VERSION, sealed_sha256=seal_of(database))
        return number_of_changes(database)
    finally:
        connection.close()


def number_of_changes(database: Database) -> int:
    """Return how many transactions have changed a document."""
    rows = database.rows(SETTING, "name = 'changes'")
    return int(rows[0]["value"]) if rows and rows[0]["value"].isascii() and rows[0]["value"].isdigit() else 0


def _verify(copy: Path, changes: int, target: Path) -> None:
    """Read the copy as any foreign file would be, every page and every blob."""
    try:
        with contextlib.closing(open_read_only(copy)) as database:
            check_pages(database.connection)
            check_contents(database)
            if number_of_changes(database) != changes:
                raise OSError(errno.EIO, "another content than was written")
    except (DocumentError, OSError) as error:
        found = Phrase("{file}, which was not written whole ({reason})", file=target.name, reason=str(error))
        raise document_error(found, Phrase("a place that can be written to, with room")) from error


def _remove_copies(target: Path) -> None:
    """Remove the copies beside a target that are not in use: all, for its lock is held."""
    name = glob.escape(target.name[:LONGEST_NAME])
    for stale in target.parent.glob(f".{name}.????????.tmp*"):
        with contextlib.suppress(OSError):
            stale.unlink()


def _keep_backup(target: Path) -> None:
    """Make the present file the backup without taking it from its place for a moment."""
    between = beside(target)
    try:
        os.link(target, between)
    except OSError:
        shutil.copyfile(target, between)
        sync(between)
    between.replace(backup_of(target))
