"""Saves and changes documents while the n-th call that reads or writes fails, for every n.

``python -m tests.engine.fail_documents FOLDER WHAT FAULT`` in a process with failing_io.c preloaded; prints
how many n there were, or ends with what went wrong. WHAT: save, save_as or change.
"""

import ctypes
import errno
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from gradgui.engine.document import Document
from gradgui.engine.document_error import DocumentError
from gradgui.engine.document_file import check_contents
from gradgui.engine.experiment_source import SavedDocument
from tests.engine.documents import new_document, record

READS, WRITES, SYNCS, NAMES = 1, 2, 4, 8


@dataclass(frozen=True)
class Fault:
    """Which calls fail, with what; stays: all from the n-th on; short: the n-th writes half."""

    error: int
    kinds: int
    stays: bool = False
    short: bool = False


FAULTS = {
    "full": Fault(errno.ENOSPC, WRITES, stays=True),
    "full once": Fault(errno.ENOSPC, WRITES),
    "short write": Fault(errno.ENOSPC, WRITES, short=True),
    "read-only": Fault(errno.EROFS, WRITES | NAMES, stays=True),
    "I/O error": Fault(errno.EIO, READS | WRITES | SYNCS | NAMES),
    "dead disk": Fault(errno.EIO, READS | WRITES | SYNCS | NAMES, stays=True),
}
SHIM = ctypes.CDLL(None)


def with_fault(folder: Path, number: int, fault: Fault, action: Callable[[], object]) -> tuple[bool, str]:
    """Carry out an action; return whether a call failed, and what was told (empty: nothing)."""
    told = ""
    below = str(folder.resolve()).encode()
    SHIM.failing_io_arm(
        below, ctypes.c_long(number), fault.error, fault.kinds, int(fault.stays), int(fault.short)
    )
    try:
        action()
    except DocumentError as error:
        told = str(error)
    finally:
        failed = bool(SHIM.failing_io_disarm())
    return failed, told


def saved_note(path: Path) -> str:
    """Return the note of a saved document of which every byte was compared."""
    document = SavedDocument(path)
    try:
        check_contents(document.database)
        assert len(document.runs()) == 1
        return document.note()
    finally:
        document.close()


def recovered_note(working: Path, folder: Path) -> str:
    """Return the note that would be recovered if the process ended now."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for part in working.parent.glob(f"{working.name}*"):
        if not part.name.endswith("-shm"):
            shutil.copyfile(part, folder / part.name)
    document = Document.recover(folder / working.name, folder)
    try:
        check_contents(document.database)
        return document.note()
    finally:
        document.close()


def check_told(told: str) -> None:
    """A message is one line with the file and a reason."""
    assert "\n" not in told and "(" in told and ".gradgui" in told and "allowed: " in told, told


def check_save(folder: Path, number: int, fault: Fault, document: Document, as_new: bool) -> bool:
    """Save with a fault; return whether the fault was met."""
    target = folder / ("b.gradgui" if as_new else "a.gradgui")
    before = saved_note(target)
    document.set_note(f"note {number}")
    failed, told = with_fault(folder, number, fault, lambda: document.save(target if as_new else None))
    found = saved_note(target)
    if told:
        assert failed and document.dirty
        assert found in (before, f"note {number}")
        check_told(told)
    else:
        assert found == f"note {number}"
        assert not document.dirty
    document.save(target if as_new else None)
    assert saved_note(target) == f"note {number}" and not document.dirty
    if as_new:
        document.save(folder / "a.gradgui")
    return failed


def check_change(folder: Path, number: int, fault: Fault, document: Document, copy: Path) -> bool:
    """Change with a fault; return whether the fault was met."""
    before = document.note()
    failed, told = with_fault(folder, number, fault, lambda: document.set_note(f"note {number}"))
    found = document.note()
    assert found == (before if told else f"note {number}"), (before, found, told)
    assert document.dirty
    assert recovered_note(document.database.path, copy) in (found, f"note {number}")
    if told:
        check_told(told)
    document.set_note(f"note {number}")
    assert document.note() == f"note {number}"
    return failed


def main(folder: Path, what: str, fault: Fault) -> int:
    """Try every n; return how many there were."""
    folder.mkdir()
    document = new_document(folder)
    record(document, range(50))
    document.save(folder / "b.gradgui")
    document.save(folder / "a.gradgui")
    document.set_note("not saved yet")
    number = 0
    while True:
        number += 1
        if what == "change":
            met = check_change(folder, number, fault, document, folder.parent / "copy")
        else:
            met = check_save(folder, number, fault, document, what == "save_as")
        if not met:
            break
    document.save(folder / "b.gradgui")
    document.save(folder / "a.gradgui")
    document.close()
    left = sorted(entry.name for entry in folder.iterdir() if not entry.name.endswith(".bak"))
    assert left == ["a.gradgui", "b.gradgui", "recovery"], left
    assert not list((folder / "recovery").iterdir())
    return number - 1


if __name__ == "__main__":
    print(main(Path(sys.argv[1]), sys.argv[2], FAULTS[sys.argv[3]]))
