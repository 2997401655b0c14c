"""Changes are written in their order, again until they succeed, and none is written twice."""

import threading
import time
from collections.abc import Iterator

import pytest

from gradgui.engine import journal as journal_module
from gradgui.engine.document_error import document_error
from gradgui.engine.journal import Journal


@pytest.fixture
def journal(monkeypatch: pytest.MonkeyPatch) -> Iterator[Journal]:
    """Return a journal that tries again soon."""
    monkeypatch.setattr(journal_module, "INTERVAL", 0.01)
    made = Journal()
    yield made
    made.close()


class Disk:
    """Notes what is written, unless it is full."""

    def __init__(self) -> None:
        self.full = threading.Event()
        self.written: list[int] = []
        self.tries = 0

    def write(self, number: int) -> None:
        self.tries += 1
        if self.full.is_set():
            raise document_error("a.gradgui, which cannot be written (full)", "room")
        self.written.append(number)


def test_that_changes_keep_their_order(journal: Journal) -> None:
    """Each is written once, off the thread that made it."""
    disk = Disk()
    for number in range(50):
        journal.write(lambda number=number: disk.write(number))  # type: ignore[misc]
    assert journal.drain(10)
    assert disk.written == list(range(50))


def test_that_a_change_that_fails_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """The problem is told once, and once that it is gone; who waits is told at once that it failed."""
    monkeypatch.setattr(journal_module, "INTERVAL", 0.01)
    told: list[str] = []
    journal, disk = Journal(told.append), Disk()
    disk.full.set()
    journal.write(lambda: disk.write(1))
    journal.write(lambda: disk.write(2))
    begin = time.monotonic()
    assert not journal.drain(10)
    assert time.monotonic() - begin < 5 and "full" in journal.problem
    while disk.tries < 3:
        time.sleep(0.01)
    disk.full.clear()
    while not journal.drain(10):
        pass
    journal.close()
    assert disk.written == [1, 2]
    assert len(told) == 2 and told[1] == ""


def test_that_newer_edits_take_the_place_of_waiting_ones(journal: Journal) -> None:
    """Only of the same kind, and only where nothing is between them."""
    disk, gate = Disk(), threading.Event()
    journal.write(gate.wait)
    for number, key in ((1, "a"), (2, "a"), (3, ""), (4, "a"), (5, "a")):
        journal.write(lambda number=number: disk.write(number), key)  # type: ignore[misc]
    gate.set()
    assert journal.drain(10)
    assert disk.written == [2, 3, 5]


def test_that_what_is_cleared_is_not_written(journal: Journal) -> None:
    """Nor does it hold up what follows, be it that it failed."""
    disk = Disk()
    disk.full.set()
    journal.write(lambda: disk.write(1))
    assert not journal.drain(10)
    journal.clear()
    disk.full.clear()
    journal.write(lambda: disk.write(2))
    assert journal.drain(10)
    assert disk.written == [2]


def test_that_what_stands_for_a_change_is_made_where_it_is_given_up(journal: Journal) -> None:
    """Once after it was cleared; what was made needs nothing in its place."""
    disk, gate = Disk(), threading.Event()
    journal.write(lambda: disk.write(1), instead=lambda: disk.write(-1))
    assert journal.drain(10)
    journal.write(gate.wait)
    journal.write(lambda: disk.write(2), instead=lambda: disk.write(-2))
    journal.write(lambda: disk.write(3))
    journal.clear()
    gate.set()
    assert journal.drain(10)
    assert disk.written == [1, -2]


def test_that_what_stands_for_a_change_is_made_at_the_end(journal: Journal) -> None:
    """Once, be it that the disk is full; then the journal ends."""
    disk, gate = Disk(), threading.Event()
    disk.full.set()
    journal.write(gate.wait)
    for number in (2, 3):
        journal.write(lambda number=number: disk.write(number), instead=lambda: disk.write(-1))  # type: ignore[misc]
    journal.clear()
    ending = threading.Thread(target=journal.close)
    ending.start()
    gate.set()
    ending.join(10)
    assert not ending.is_alive() and disk.written == [] and 2 <= disk.tries <= 4


def test_that_an_error_that_nobody_expected_holds_up_nothing(
    journal: Journal, caplog: pytest.LogCaptureFixture
) -> None:
    """It goes into the log."""
    disk = Disk()
    journal.write(lambda: disk.write("x" / 2))  # type: ignore[operator]
    journal.write(lambda: disk.write(2))
    assert journal.drain(10)
    assert disk.written == [2] and "is lost" in caplog.text
