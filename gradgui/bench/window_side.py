"""The side with the window: the real one, its usual plots visible, drawing while it trains."""

import json
import sys
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import psutil
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from gradgui.bench.filled_thread import FilledThread
from gradgui.bench.nets import by_name
from gradgui.bench.side import Message, answer
from gradgui.engine.events import RunFailed, RunState
from gradgui.engine.metric import METRICS
from gradgui.paths import user_dirs
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.garbage import GarbageCollector
from gradgui.ui.main_window import USUAL_SIZE, MainWindow
from gradgui.ui.plots.ledger import LedgerOfGains
from gradgui.ui.program import SWITCH_INTERVAL, make_application, preset_entries, show
from gradgui.ui.recording import Recording
from gradgui.ui.run_controller import RunController
from gradgui.ui.settings import Settings

WARM_UP = 0.35
"""Seconds after the start that do not count: plots load what they show, timers find their pace."""

FEWEST = 3
"""Steps that a reading has at least, however slow the machine is."""

PATIENCE = 60.0
"""Seconds after which a reading ends all the same."""

PORTION = 2_000
"""Steps of a long past that are recorded before the document has written them: a step of such a net takes
longer to train than to write, so that in a real run nothing waits."""

SETTLING = 150
"""Milliseconds after which an answer shows what has come to rest."""

BETWEEN_INPUTS = 67
"""Milliseconds from one turn of the wheel to the next."""


@dataclass(frozen=True)
class Reading:
    """Where a run stands."""

    step: int
    wall: float
    cpu: float
    frames: int


class WindowSide(QObject):
    """Obeys the orders that arrive on standard input; training rests between them."""

    arrived = Signal(object)
    ended = Signal()

    def __init__(
        self, window: MainWindow, thread: FilledThread, controller: RunController, recording: Recording
    ) -> None:
        super().__init__(window)
        self._window, self._thread, self._controller = window, thread, controller
        self._recording = recording
        self._begin: Reading | None = None
        self._seconds = 0.0
        self._ticks: list[float] = []
        self._frames = 0
        self._then: Callable[[], None] | None = None
        self._input = Input(window, self)
        self._measuring = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._measuring.timeout.connect(self._on_time)
        controller.state_changed.connect(self._on_state_changed)
        controller.run_failed.connect(self._on_failed)
        window.refresher.ticked.connect(self._on_ticked)
        window.refresher.drawn.connect(self._on_drawn)
        self.arrived.connect(self._obey, Qt.ConnectionType.QueuedConnection)
        self.ended.connect(window.files.close_unasked, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _obey(self, order: Message) -> None:
        kind = order["order"]
        if kind == "open":
            self._then = self._answer_settled
            self._window.files.opened.emit(by_name(order["net"]).experiment(), None)
        elif kind == "fill":
            self._fill(int(order["steps"]))
        elif kind == "run":
            self._explain(bool(order.get("explained")))
            self._thread.feed(float(order.get("fed", 0.0)))
            self._run(float(order["seconds"]), str(order["metrics"]), bool(order.get("input")))

    def _fill(self, steps: int) -> None:
        """Record until there are so many steps, a portion after the other, each written before the next."""
        self._recording.flush()
        if self._steps() >= steps:
            self._answer_settled()
            return
        self._thread.fill(min(steps, self._steps() + PORTION))
        self._then = lambda: self._fill(steps)
        self._controller.step()

    def _explain(self, is_wanted: bool) -> None:
        """Open the lens at a middle layer and the ledger in front, or go back to the usual plots."""
        if is_wanted is not self._window.docks.lens.isHidden():
            return
        if not is_wanted:
            self._window.selection.select(None)
            self._window.reset_layout()
            return
        self._window.selection.select(self._window.document.experiment.network.depth() // 2)
        self._window.docks.open_lens()
        ledger = next(dock for dock in self._window.docks.below if dock.objectName() == LedgerOfGains.name)
        ledger.show()
        ledger.raise_()

    def _run(self, seconds: float, metrics: str, with_input: bool) -> None:
        if metrics == "all":
            self._controller.want(frozenset(METRICS))
        else:
            self._window.views.tell_needs()
        self._seconds, self._begin = seconds, None
        self._input.start(with_input)
        self._controller.run()
        self._measuring.start(round(1000 * WARM_UP))

    @Slot()
    def _on_time(self) -> None:
        if self._begin is None:
            self._ticks.clear()
            self._frames = 0
            self._input.waits.clear()
            self._begin = self._reading()
            self._measuring.start(round(1000 * self._seconds))
        elif (
            end := self._reading()
        ).step < self._begin.step + FEWEST and end.wall - self._begin.wall < PATIENCE:
            self._measuring.start(round(1000 * self._seconds))
        else:
            self._input.start(False)
            self._then = lambda: QTimer.singleShot(SETTLING, self, lambda: self._answer_run(end))
            self._controller.pause()

    def _reading(self) -> Reading:
        ident = self._thread.ident
        cpu = 0.0
        if sys.platform == "linux" and ident is not None:
            cpu = time.clock_gettime(time.pthread_getcpuclockid(ident))
        return Reading(self._thread.store.last_step, time.perf_counter(), cpu, self._frames)

    def _answer_run(self, end: Reading) -> None:
        begin = self._begin
        assert begin is not None
        gaps = [1000 * (b - a) for a, b in zip(self._ticks[:-1], self._ticks[1:], strict=True)]
        answer(
            {
                "steps": end.step - begin.step,
                "seconds": end.wall - begin.wall,
                "cpu": end.cpu - begin.cpu,
                "frames": end.frames,
                "gaps": gaps,
                "waits": self._input.waits,
                "memory": _memory(),
            }
        )

    def _answer_settled(self) -> None:
        QTimer.singleShot(SETTLING, self, self._answer_memory)

    def _answer_memory(self) -> None:
        answer({"memory": _memory(), "platform": QApplication.platformName(), "steps": self._steps()})

    def _steps(self) -> int:
        return self._thread.store.last_step + 1

    @Slot(object)
    def _on_state_changed(self, state: RunState) -> None:
        if self._then is not None and state in (RunState.READY, RunState.PAUSED):
            then, self._then = self._then, None
            QTimer.singleShot(0, self, then)

    @Slot(object)
    def _on_failed(self, event: RunFailed) -> None:
        answer({"error": str(event.message)})

    @Slot()
    def _on_ticked(self) -> None:
        self._ticks.append(time.perf_counter())

    @Slot()
    def _on_drawn(self) -> None:
        self._frames += 1


class Input(QObject):
    """Turns the wheel over the live plot, in and out again; notes how long the plot takes to show it.

    waits: milliseconds from when an event was due to the next painting of the plot.
    """

    def __init__(self, window: MainWindow, parent: QObject) -> None:
        super().__init__(parent)
        self.waits: list[float] = []
        self._target = window.live.graphics.viewport()
        self._target.installEventFilter(self)
        self._sent: float | None = None
        self._due = 0.0
        self._turns = 0
        self._timer = QTimer(self, interval=BETWEEN_INPUTS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._turn)

    def start(self, on: bool) -> None:
        """Begin, or stop and show everything again."""
        if on:
            self._due = time.perf_counter()
            self._timer.start()
        elif self._timer.isActive():
            self._timer.stop()

    def _turn(self) -> None:
        self._due += BETWEEN_INPUTS / 1000
        if self._sent is not None:
            return
        self._turns += 1
        degrees = 120 if self._turns // 8 % 2 else -120
        place = QPointF(self._target.rect().center())
        at = QPointF(self._target.mapToGlobal(place))
        self._sent = min(self._due, time.perf_counter())
        QApplication.postEvent(
            self._target,
            QWheelEvent(
                place,
                at,
                QPoint(0, 0),
                QPoint(0, degrees),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            ),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note when the plot is painted (called by Qt)."""
        if event.type() is QEvent.Type.Paint and self._sent is not None:
            self._target.removeEventFilter(self)
            QTimer.singleShot(0, self, self._painted)
        return False

    def _painted(self) -> None:
        self._target.installEventFilter(self)
        if self._sent is not None:
            self.waits.append(1000 * (time.perf_counter() - self._sent))
            self._sent = None


def run(base_dir: Path) -> int:
    """Show the window and obey until standard input ends."""
    sys.setswitchinterval(SWITCH_INTERVAL)
    app = make_application()
    garbage = GarbageCollector(app)
    threads: list[FilledThread] = []

    def make_thread(on_event: Callable[..., None]) -> FilledThread:
        threads.append(FilledThread(on_event))
        return threads[-1]

    document = DocumentController(by_name("5×32").experiment())
    controller = RunController(make_thread)
    dirs = user_dirs(base_dir)
    recording = Recording(document, controller, dirs.recovery)
    window = MainWindow(document, controller, recording, Settings(dirs.settings), preset_entries(), "light")
    show(window, (USUAL_SIZE.width(), USUAL_SIZE.height()))
    window.first_painted.connect(controller.start)
    controller.run_started.connect(garbage.settle, Qt.ConnectionType.SingleShotConnection)
    window.closed.connect(app.quit)
    side = WindowSide(window, threads[0], controller, recording)
    threading.Thread(target=_listen, args=(side, sys.stdin), name="orders", daemon=True).start()
    app.exec()
    window.shutdown()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
    return 0


def _listen(side: WindowSide, orders: Iterable[str]) -> None:
    for line in orders:
        side.arrived.emit(json.loads(line))
    side.ended.emit()


def _memory() -> int:
    return int(psutil.Process().memory_info().rss)
