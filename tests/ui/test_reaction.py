"""How soon the window answers while a network of twenty layers trains behind it."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gradgui.engine.events import RunState
from gradgui.engine.experiment_file import validate
from gradgui.engine.training_thread import TrainingThread
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.main_window import MainWindow
from gradgui.ui.program import preset_entries
from gradgui.ui.recording import Recording
from gradgui.ui.run_controller import RunController
from gradgui.ui.settings import Settings

pytestmark = pytest.mark.slow

SECONDS = 10.0
BETWEEN_EVENTS = 0.013
REACTION_LIMIT = 0.050
STOP_LIMIT = 0.5


class _Stamped(QEvent):
    """An input that remembers when it was sent."""

    def __init__(self) -> None:
        super().__init__(QEvent.Type.User)
        self.sent = time.perf_counter()


class _Listener(QObject):
    """Notes how long each input waited until the window's thread took it."""

    def __init__(self) -> None:
        super().__init__()
        self.waits: list[float] = []

    def event(self, event: QEvent) -> bool:
        """Take an input."""
        if isinstance(event, _Stamped):
            self.waits.append(time.perf_counter() - event.sent)
            return True
        return super().event(event)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """Return the real window with twenty layers in training."""
    layers = [{"units": 64}, {"kind": "group", "repeat": 18, "layers": [{"units": 64}]}]
    data = {"gradgui": 1, "dataset": {"kind": "two_spirals"}, "network": {"layers": layers}}
    document = DocumentController(validate(data))
    controller = RunController(TrainingThread)
    recording = Recording(document, controller, tmp_path / "recovery")
    made = MainWindow(document, controller, recording, Settings(tmp_path), preset_entries(), "light")
    qtbot.addWidget(made)
    made.resize(1440, 900)
    made.show()
    controller.start()
    controller.run()
    qtbot.waitUntil(lambda: controller.state is RunState.RUNNING, timeout=30_000)
    qtbot.wait(1000)
    yield made
    made.close()
    QCoreApplication.processEvents()


def test_that_inputs_are_taken_within_fifty_milliseconds(window: MainWindow, qtbot: QtBot) -> None:
    listener = _Listener()
    ending = threading.Event()

    def send() -> None:
        while not ending.wait(BETWEEN_EVENTS):
            QCoreApplication.postEvent(listener, _Stamped())

    sender = threading.Thread(target=send)
    sender.start()
    qtbot.wait(round(1000 * SECONDS))
    ending.set()
    sender.join()
    p50, p99 = np.percentile(listener.waits, [50, 99])
    print(f"{len(listener.waits)} inputs: p50 {1000 * p50:.1f} ms, p99 {1000 * p99:.1f} ms")
    assert p99 <= REACTION_LIMIT


def test_that_pausing_stops_within_half_a_second(window: MainWindow, qtbot: QtBot) -> None:
    begin = time.perf_counter()
    QTest.keyClick(window, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: window.controller.state is RunState.PAUSED, timeout=5000)
    seconds = time.perf_counter() - begin
    print(f"paused after {1000 * seconds:.1f} ms")
    assert seconds <= STOP_LIMIT


def test_that_closing_stops_within_half_a_second(window: MainWindow) -> None:
    begin = time.perf_counter()
    window.close()
    seconds = time.perf_counter() - begin
    print(f"closed after {1000 * seconds:.1f} ms")
    assert window.controller.state is RunState.STOPPED
    assert seconds <= STOP_LIMIT
