"""What holds for the window's tests: no timer runs on and no window stays open after a test."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from gradgui.ui.garbage import GarbageCollector
from tests.ui.bench import Bench

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session")
def garbage(qapp: QApplication) -> Iterator[GarbageCollector]:
    """Free garbage on the window's thread only, as the program does."""
    collector = GarbageCollector(qapp)
    yield collector
    collector.close()


@pytest.fixture(autouse=True)
def nothing_left_behind(qapp: QApplication, garbage: GarbageCollector) -> Iterator[None]:
    """Fail the test that leaves a running timer or a top-level widget behind."""
    garbage.collect()
    timers, widgets = _running_timers(), _own_windows()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    qapp.processEvents()
    assert not (left := _own_windows() - widgets), f"top-level widgets left behind: {left}"
    assert not (running := _running_timers() - timers), f"timers left running: {running}"


def _running_timers() -> set[QTimer]:
    found = [thing for thing in gc.get_objects() if issubclass(type(thing), QTimer)]
    return {timer for timer in found if shiboken6.isValid(timer) and timer.isActive()}


def _own_windows() -> set[QWidget]:
    """The open windows, and of the closed ones those of GradGUI; pyqtgraph keeps hidden menus."""
    return {w for w in QApplication.topLevelWidgets() if w.isVisible() or _is_ours(w)}


def _is_ours(thing: QObject) -> bool:
    return type(thing).__module__.partition(".")[0] == "gradgui"


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    """Return a window that is shown and has the focus."""
    made = Bench(tmp_path)
    qtbot.addWidget(made.window)
    made.window.resize(1200, 800)
    made.window.show()
    made.window.reset_layout()
    qtbot.waitExposed(made.window)
    made.window.activateWindow()
    made.window.live.graphics.setFocus()
    yield made
    made.window.files.close_unasked()
    QApplication.processEvents()
