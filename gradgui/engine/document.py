"""Document: one file with experiments, runs and what was recorded of them; open, change, save, recover."""

import os
import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

from gradgui.engine.contents import Contents
from gradgui.engine.database import Database
from gradgui.engine.document_error import document_error
from gradgui.engine.document_file import open_read_only, read_version
from gradgui.engine.document_save import save_copy
from gradgui.engine.document_schema import VERSION
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import one_line
from gradgui.engine.file_lock import FileLock
from gradgui.engine.phrase import Phrase
from gradgui.engine.timeline import Timeline, recorded_timeline
from gradgui.engine.working_copy import (
    WorkingCopy,
    copied,
    is_unsaved,
    migrated,
    new_working_copy,
    read_setting,
    take_over,
    write_setting,
)


class Document(Contents):
    """A document in use. ``close`` it at the end.

    Opened, it is read from its file; the first change makes the working copy in the recovery folder, and
    every change is committed there at once. ``save`` alone touches the file. path: that file, None before
    the first save. read_only: why it cannot be saved there, None if it can (elsewhere it always can).
    Every method may be called on any thread; DocumentError says what cannot be done and why.
    """

    def __init__(self, recovery: Path) -> None:
        """Use ``create``, ``draft``, ``open`` or ``recover`` instead."""
        self.path: Path | None = None
        self.read_only: Phrase | None = None
        self.draft_size_cap: int | None = None
        self._recovery = recovery
        self._draft: Callable[[], object] | None = None
        self._source: Database | None = None
        self._working: WorkingCopy | None = None
        self._target_lock: FileLock | None = None
        self._files: tempfile.TemporaryDirectory[str] | None = None
        self._lock = threading.RLock()

    @classmethod
    def create(cls, experiment: Experiment, base_dir: Path, recovery: Path) -> "Document":
        """Make a document of one experiment, unsaved. base_dir: where its relative paths start."""
        document = cls.draft(experiment, base_dir, recovery)
        document.begin_writing()
        return document

    @classmethod
    def draft(
        cls, experiment: Experiment, base_dir: Path, recovery: Path, size_cap: int | None = None
    ) -> "Document":
        """Return an unsaved document of one experiment that has no file before it is first used.

        Until then its `draft_size_cap` may be changed.
        """
        document = cls(recovery)
        document.draft_size_cap = size_cap

        def fill() -> None:
            document.set_experiment(experiment, base_dir)
            if document.draft_size_cap is not None:
                document.set_size_cap(document.draft_size_cap)

        document._draft = fill
        return document

    @classmethod
    def open(cls, path: Path, recovery: Path) -> "Document":
        """Open a file, whoever it is from. An older version is migrated on a copy and has to be saved."""
        document = cls(recovery)
        document.path = path.resolve()
        if read_version(path) < VERSION:
            document._working = migrated(path, recovery)
        else:
            document._source = open_read_only(path)
        document._closing_on_failure(document.experiment)
        document.read_only = document._take_target(document.path)
        return document

    @classmethod
    def recover(cls, working: Path, recovery: Path) -> "Document":
        """Go on with what a dead process left (``recoverable`` of gradgui.engine.working_copy lists it)."""
        document = cls(recovery)
        document._working = take_over(working)
        document._closing_on_failure(document.experiment, keep=True)
        origin = read_setting(document.database, "origin")
        if origin:
            document.path = Path(origin)
            document.read_only = document._take_target(document.path)
        return document

    @property
    def database(self) -> Database:
        """The working copy, or the file as long as nothing was changed."""
        with self._lock:
            if self._working is not None:
                return self._working.database
            if self._source is not None:
                return self._source
            if self._draft is not None:
                return self._begin_draft(self._draft)
        raise document_error(Phrase("a document that is closed"), Phrase("an open one"))

    def _begin_draft(self, fill: Callable[[], object]) -> Database:
        self._working = new_working_copy(self._recovery)
        try:
            fill()
        except BaseException:
            self._working.close()
            self._working = None
            raise
        self._draft = None
        return self._working.database

    @property
    def is_draft(self) -> bool:
        """Whether nothing of it is written anywhere."""
        return self._draft is not None

    def begin_writing(self) -> Database:
        """Return the working copy, made now if there is none: that takes as long as copying the file."""
        with self._lock:
            if self._working is None and self._draft is not None:
                return self._begin_draft(self._draft)
            if self._working is None:
                source = self.database
                working = copied(source.path, self._recovery)
                write_setting(working.database, "saved_changes", read_setting(source, "changes"))
                write_setting(working.database, "origin", str(self.path or ""))
                self._working, self._source = working, None
                source.close()
            return self._working.database

    @property
    def dirty(self) -> bool:
        """Whether something is in it that its file does not have."""
        with self._lock:
            return self._working is not None and is_unsaved(self._working.database)

    def current(self) -> tuple[Experiment, Path]:
        """Return the current experiment and the folder its relative paths start from; files are unpacked.

        They are there until the document is closed.
        """
        return self.usable_experiment(self._folder())

    def timeline(self, run: int) -> Timeline:
        """Return what is needed to compute any step of a run again; files are unpacked as in ``current``."""
        return recorded_timeline(self, run, self._folder())

    def _folder(self) -> Path:
        with self._lock:
            if self._files is None:
                self._files = tempfile.TemporaryDirectory(prefix="gradgui-", ignore_cleanup_errors=True)
            return Path(self._files.name)

    def forget_file(self) -> None:
        """Have no file from now on: all is unsaved. DocumentError if that cannot be noted."""
        if not self.is_draft:
            database = self.begin_writing()
            with database.transaction():
                write_setting(database, "saved_changes", "-1")
                write_setting(database, "origin", "")
        self.path = self.read_only = None
        self._release_target()

    def save(self, path: Path | None = None) -> None:
        """Save to its file, or as another one, which is its file from then on.

        Others may go on changing it; what they change meanwhile leaves it dirty. Where anything fails the
        file there is as it was, or whole and new, and the document still dirty.
        """
        target = path.resolve() if path is not None else self.path
        if target is None:
            raise document_error(Phrase("no file yet"), Phrase("a file's name"))
        if target != self.path:
            self._save_as(target)
            return
        if self.read_only is not None:
            raise document_error(self.read_only, Phrase("another file's name"))
        self._save(target)

    def _save_as(self, target: Path) -> None:
        before = self._target_lock
        self._target_lock = None
        refused = self._take_target(target)
        try:
            if refused is not None:
                raise document_error(refused, Phrase("another file's name"))
            self._save(target)
        except BaseException:
            self._release_target()
            self._target_lock = before
            raise
        if before is not None:
            before.release()
        self.path, self.read_only = target, None

    def _save(self, target: Path) -> None:
        database = self.begin_writing()
        changes = save_copy(database.path, target)
        with database.transaction():
            write_setting(database, "saved_changes", str(changes))
            write_setting(database, "origin", str(target))

    def close(self, keep: bool = False) -> None:
        """Give it up with what is unsaved; keep: leave that to recovery."""
        with self._lock:
            if self._source is not None:
                self._source.close()
            if self._working is not None:
                self._working.close(keep)
            self._source = self._working = self._draft = None
            if self._files is not None:
                self._files.cleanup()
            self._release_target()

    def _take_target(self, target: Path) -> Phrase | None:
        """Take the lock that allows to save to a file; return why it cannot be had."""
        file = one_line(target.name)
        lock = FileLock(target.with_name(f".{target.name}.lock"))
        try:
            if target.exists() and not os.access(target, os.W_OK):
                return Phrase("{file}, which is write-protected", file=file)
            if not lock.acquire():
                return Phrase("{file}, which another window has open", file=file)
        except OSError as error:
            reason = error.strerror or str(error)
            return Phrase("{file}, which cannot be written ({reason})", file=file, reason=reason)
        self._target_lock = lock
        return None

    def _release_target(self) -> None:
        if self._target_lock is not None:
            self._target_lock.release()
            self._target_lock = None

    def _closing_on_failure(self, first: Callable[[], object], keep: bool = False) -> None:
        try:
            first()
        except BaseException:
            self.close(keep)
            raise
