"""Objects that only refer to each other go on the window's thread, whichever thread works meanwhile."""

import gc
import threading
from collections.abc import Callable
from weakref import finalize, ref

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gradgui.ui.garbage import INTERVAL_MS, GarbageCollector


def leave_a_ring(thing: QObject) -> None:
    """Let a thing refer to itself, so that only a collector frees it."""
    thing.ring = thing  # type: ignore[attr-defined]


def on_another_thread(work: Callable[[], object]) -> None:
    """Do something beside the window, and wait."""
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


def allocate() -> None:
    """Allocate what makes Python's own collector start many times over."""
    kept = [[] for _ in range(100 * gc.get_threshold()[0])]  # type: ignore[var-annotated]
    assert kept


def test_that_no_other_thread_frees_a_widget(qtbot: QtBot) -> None:
    """It goes with the collector's timer, on the window's thread."""
    freed: list[int] = []
    thing = QWidget()
    finalize(thing, lambda: freed.append(threading.get_ident()))
    leave_a_ring(thing)
    del thing
    on_another_thread(allocate)
    assert freed == []
    qtbot.waitUntil(lambda: bool(freed), timeout=5 * INTERVAL_MS)
    assert freed == [threading.get_ident()]


def test_that_python_itself_frees_it_elsewhere(garbage: GarbageCollector) -> None:
    """What the collector is there for: without it, the other thread does. It finds nothing else."""
    freed: list[int] = []
    gc.collect()
    gc.enable()
    try:
        thing = QObject()
        finalize(thing, lambda: freed.append(threading.get_ident()))
        leave_a_ring(thing)
        del thing
        on_another_thread(allocate)
    finally:
        gc.disable()
    assert freed
    assert freed != [threading.get_ident()]


def test_that_what_is_set_aside_goes_when_all_is_looked_at_again(garbage: GarbageCollector) -> None:
    """As a window that another one has taken the place of."""
    thing = QObject()
    leave_a_ring(thing)
    known = ref(thing)
    garbage.settle()
    try:
        assert gc.get_freeze_count() > 0
        del thing
        gc.collect()
        assert known() is not None
        garbage.settle()
        assert known() is None
    finally:
        gc.unfreeze()


def test_that_python_has_it_back_in_the_end(qapp: QApplication) -> None:
    """Nothing is set aside, and allocations start it again."""
    assert not gc.isenabled()
    collector = GarbageCollector(qapp)
    collector.settle()
    collector.close()
    try:
        assert gc.isenabled()
        assert gc.get_freeze_count() == 0
    finally:
        gc.disable()
