"""kill -9 at random moments of run, edit and save: what is left, and what is not touched."""

import contextlib
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from gradgui.engine.contents import Contents
from gradgui.engine.document import Document
from gradgui.engine.document_file import check_contents
from gradgui.engine.experiment_source import SavedDocument
from gradgui.engine.working_copy import recoverable
from gradgui.paths import program_dir
from tests.engine.documents import new_document, values_at

SECONDS = 2.0
"""What is older than that must not be lost."""

AT_ONCE = 5

Line = tuple[str, int, float]


def killed_processes(folder: Path, seed: int, count: int) -> None:
    command = [sys.executable, "-m", "tests.engine.kill_documents", str(folder), str(seed), str(count)]
    subprocess.run(command, cwd=program_dir(), check=True, timeout=60)


def read_log(path: Path) -> list[Line]:
    """Return the whole lines of a log: kind, number, time."""
    lines = path.read_text().split("\n")[:-1] if path.exists() else []
    return [(kind, int(number), float(made)) for kind, number, made in (line.split() for line in lines)]


def newest(log: list[Line], kind: str, before: float) -> int:
    """Return the last number of a kind that was made before a time, −1 for none."""
    return max((number for found, number, made in log if found == kind and made <= before), default=-1)


def check_left(folder: Path, number: int, documents: dict[int, Document]) -> None:
    """Compare what a process left with its log."""
    killed, how = (folder / f"{number}.killed").read_text().split()
    assert int(how) == signal.SIGKILL
    log = read_log(folder / f"{number}.log")
    target = folder / f"{number}.gradgui"
    saved = newest(log, "save", float("inf"))
    assert target.exists() or saved < 0
    old = newest(log, "step", float(killed) - SECONDS)
    edit = newest(log, "edit", float(killed))
    left = documents.pop(number, None)
    if target.exists():
        with contextlib.closing(SavedDocument(target)) as document:
            check_contents(document.database)
            assert _edit(document.note()) >= saved
            if left is None:  # it was killed between a save and the next change
                check_held(document, old, edit)
    elif left is None:
        assert old < 0 and edit < 0, "nothing was offered"
    if left is not None:
        check_held(left, old, edit)


def check_held(left: Contents, old: int, edit: int) -> None:
    """Everything up to a step and an edit is there, whole and as it was recorded."""
    (run,) = left.runs()
    store = left.store(run.id)
    assert _edit(left.note()) >= edit
    assert store.last_step >= old, (store.last_step, old)
    if store.last_step >= 0:
        history = store.history("gain", 0, store.last_step, 10**6)
        np.testing.assert_array_equal(history.starts, np.arange(store.last_step + 1))
        expected = np.stack([values_at(step) for step in range(store.last_step + 1)])
        np.testing.assert_array_equal(history.mean, expected)
    check_contents(left.database)


def _edit(note: str) -> int:
    return int(note.split()[1]) if note else 0


def check_kills(folder: Path, seed: int) -> None:
    living = new_document(folder)
    living.set_note("alive")
    bystander = {path.name: path.stat().st_ino for path in (folder / "recovery").iterdir()}
    killed_processes(folder, seed, AT_ONCE)
    offered = recoverable(folder / "recovery")
    assert not [left.problem for left in offered if left.problem]
    documents = {}
    for left in offered:
        document = Document.recover(left.path, folder / "recovery")
        if document.runs():
            documents[document.runs()[0].seed] = document
        else:
            document.close()
    opened = list(documents.values())
    assert recoverable(folder / "recovery") == []
    try:
        for number in range(AT_ONCE):
            check_left(folder, number, documents)
    finally:
        for document in opened:
            document.close()
    now = {path.name: path.stat().st_ino for path in (folder / "recovery").iterdir()}
    assert now == bystander and living.note() == "alive"
    living.close()


needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="starts its processes by fork")


@needs_fork
@pytest.mark.parametrize("batch", range(10))
def test_that_50_kills_lose_nothing(batch: int, tmp_path: Path) -> None:
    check_kills(tmp_path, batch)


@needs_fork
@pytest.mark.slow
@pytest.mark.parametrize("batch", range(60))
def test_that_300_kills_lose_nothing(batch: int, tmp_path: Path) -> None:
    check_kills(tmp_path, 1000 + batch)
