"""Working copies: one SQLite file a process and document in the recovery folder, locked while it lives."""

import contextlib
import secrets
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from gradgui.engine.database import Database
from gradgui.engine.document_error import DocumentError, document_error, writing
from gradgui.engine.document_file import create_empty, open_working, version_within
from gradgui.engine.document_save import number_of_changes
from gradgui.engine.document_schema import SETTING, VERSION
from gradgui.engine.file_lock import FileLock
from gradgui.engine.migrations import migrate
from gradgui.engine.phrase import Phrase

SUFFIX = ".gradgui"
UNFINISHED = ".new"
"""Ending of a working copy that is still being made: nothing of anyone's is in it."""

LOCKED = ".lock"
_ENDINGS = (SUFFIX, UNFINISHED, LOCKED)


@dataclass
class WorkingCopy:
    """A working copy that this process holds."""

    path: Path
    database: Database
    lock: FileLock

    def close(self, keep: bool = False) -> None:
        """Close it and give it up; keep: it stays, and is offered for recovery."""
        try:
            with contextlib.suppress(DocumentError):
                self.database.close()
            if not keep:
                _remove(self.path)
        finally:
            self.lock.release()


@dataclass(frozen=True)
class Recoverable:
    """What a process that ended left behind unsaved.

    origin: the file it was opened from or saved to last, None if it never was. changed: when, in UTC.
    problem: why it cannot be read, empty if it can.
    """

    path: Path
    origin: Path | None
    changed: datetime
    problem: str = ""


def new_working_copy(folder: Path) -> WorkingCopy:
    """Make an empty working copy in the recovery folder."""
    return _made(folder, create_empty)


def copied(source: Path, folder: Path, prepare: Callable[[Path], None] | None = None) -> WorkingCopy:
    """Make a working copy of a saved document; ``prepare`` changes it before it is opened and compared."""

    def make(unfinished: Path) -> None:
        shutil.copyfile(source, unfinished)
        unfinished.chmod(0o600)
        if prepare is not None:
            prepare(unfinished)

    return _made(folder, make)


def migrated(path: Path, folder: Path) -> WorkingCopy:
    """Return a working copy of this version of an older document; the file stays as it is. DocumentError."""
    working = copied(path, folder, migrate)
    with working.database.transaction():
        write_setting(working.database, "saved_changes", "-1")
        write_setting(working.database, "origin", str(path.resolve()))
    return working


def _made(folder: Path, make: Callable[[Path], None]) -> WorkingCopy:
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = folder / f"{secrets.token_hex(8)}{SUFFIX}"
        while not (lock := _lock_of(path)).acquire():
            path = folder / f"{secrets.token_hex(8)}{SUFFIX}"
    unfinished = path.with_suffix(UNFINISHED)
    try:
        with writing(path):
            make(unfinished)
            unfinished.replace(path)
        return WorkingCopy(path, open_working(path), lock)
    except BaseException:
        with contextlib.suppress(OSError):
            _remove(unfinished)
            _remove(path)
        lock.release()
        raise


def recoverable(folder: Path) -> list[Recoverable]:
    """Return what processes that are gone left unsaved, newest first; what was saved too is removed.

    Nothing of a live process is touched.
    """
    found = []
    for path in sorted(path for ending in _ENDINGS for path in folder.glob(f"*{ending}")):
        lock = _lock_of(path)
        with contextlib.suppress(OSError):
            if not lock.acquire():
                continue
            try:
                left = _left_in(path) if path.suffix == SUFFIX else None
                if left is None and path.suffix != LOCKED:
                    _remove(path)
                elif left is not None:
                    found.append(left)
            finally:
                lock.release()
    return sorted(found, key=lambda left: left.changed, reverse=True)


def take_over(path: Path) -> WorkingCopy:
    """Go on with what a dead process left; DocumentError if it lives, or if the file cannot be read."""
    lock = _lock_of(path)
    with writing(path):
        if not path.is_file():
            raise document_error(
                Phrase("no file {file}", file=path.name), Phrase("what a program left behind")
            )
        if not lock.acquire():
            found = Phrase("a document that another GradGUI has open")
            raise document_error(found, Phrase("what a program left behind"))
    try:
        return WorkingCopy(path, _open_left(path), lock)
    except BaseException:
        lock.release()
        raise


def _open_left(path: Path) -> Database:
    """Open a working copy that may be of an older version; then it is one of this version from now on."""
    if version_within(path) < VERSION:
        migrate(path, sealed=False)
    return open_working(path)


def discard(path: Path) -> None:
    """Remove what a dead process left behind; DocumentError if it lives."""
    lock = _lock_of(path)
    with writing(path):
        if not lock.acquire():
            found = Phrase("a document that another GradGUI has open")
            raise document_error(found, Phrase("what a program left behind"))
        try:
            _remove(path)
        finally:
            lock.release()


def read_setting(database: Database, name: str) -> str:
    """Return a setting of a document, empty if it has none."""
    rows = database.rows(SETTING, "name = ?", (name,))
    return str(rows[0]["value"]) if rows else ""


def write_setting(database: Database, name: str, value: str) -> None:
    """Write a setting of a document."""
    rows = database.rows(SETTING, "name = ?", (name,))
    if rows:
        database.put(SETTING, rows[0]["id"], name=name, value=value)
    else:
        database.insert(SETTING, name=name, value=value)


def is_unsaved(database: Database) -> bool:
    """Tell whether a working copy holds what its saved file does not."""
    return str(number_of_changes(database)) != (read_setting(database, "saved_changes") or "0")


def _left_in(path: Path) -> Recoverable | None:
    changed = datetime.fromtimestamp(max(part.stat().st_mtime for part in _parts(path)), UTC)
    try:
        database = _open_left(path)
    except DocumentError as error:
        return Recoverable(path, None, changed, str(error))
    try:
        origin = read_setting(database, "origin")
        unsaved = is_unsaved(database)
    except DocumentError as error:
        return Recoverable(path, None, changed, str(error))
    finally:
        database.close()
    return Recoverable(path, Path(origin) if origin else None, changed) if unsaved else None


def _parts(path: Path) -> list[Path]:
    """Return the files of a working copy: the database with its log."""
    return [part for ending in ("", "-wal", "-shm", "-journal") if (part := Path(f"{path}{ending}")).exists()]


def _remove(path: Path) -> None:
    for part in _parts(path):
        part.unlink(missing_ok=True)


def _lock_of(path: Path) -> FileLock:
    return FileLock(path.with_suffix(LOCKED))
