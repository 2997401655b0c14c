"""The bridge: commands go to the thread at once, events come on the window's thread or not at all."""

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QThread
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gradgui.engine.events import NonFiniteFound, RunFailed, RunState, SpecChanged
from gradgui.engine.training_thread import TrainingThread
from gradgui.ui.run_controller import RunController
from tests.ui.fake_training import FakeThread
from tests.ui.plots.recording import experiment


class Bench:
    """A controller on a fake thread, with a run that is ready."""

    def __init__(self, qapp: QApplication) -> None:
        self.app = qapp
        self.controller = RunController(self._make)
        self.controller.begin(experiment(3), Path())

    def _make(self, on_event: object) -> FakeThread:
        self.thread = FakeThread(on_event)  # type: ignore[arg-type]
        return self.thread

    def deliver(self) -> None:
        """Let queued events arrive."""
        self.app.processEvents()


@pytest.fixture
def bench(qapp: QApplication) -> Bench:
    """Return a controller on a fake thread."""
    return Bench(qapp)


class Listener(QObject):
    """Remembers on which thread a signal arrived."""

    def __init__(self) -> None:
        super().__init__()
        self.threads: list[QThread] = []

    def on_event(self, _event: object) -> None:
        """Take an event."""
        self.threads.append(QThread.currentThread())


def test_that_events_of_another_thread_arrive_on_the_window_s(bench: Bench) -> None:
    """The one place where threads meet."""
    listener = Listener()
    bench.controller.run_started.connect(listener.on_event)
    sender = threading.Thread(target=bench.thread.answer)
    sender.start()
    sender.join()
    assert listener.threads == []
    bench.deliver()
    assert listener.threads == [bench.app.thread()]
    assert bench.controller.store is bench.thread.store
    assert bench.controller.state is RunState.READY


def test_that_late_events_of_an_old_run_are_dropped(bench: Bench) -> None:
    """A new run is not disturbed by the last words of the one before."""
    seen: list[object] = []
    bench.controller.spec_changed.connect(seen.append)
    bench.controller.nonfinite_found.connect(seen.append)
    bench.controller.begin(experiment(3), Path())
    bench.thread.answer()
    bench.thread.send(SpecChanged(1, 5, "live", "lr"))
    bench.thread.send(NonFiniteFound(1, 5, 2, "Z"))
    bench.thread.send(SpecChanged(2, 7, "live", "lr"))
    bench.deliver()
    assert [event.step for event in seen] == [7]  # type: ignore[attr-defined]


def test_that_toggle_runs_and_pauses(bench: Bench) -> None:
    """Also before anything is loaded: the second press takes the first back."""
    bench.controller.toggle()
    bench.controller.toggle()
    assert bench.thread.commands[-2:] == ["resume", "pause"]
    bench.thread.answer()
    bench.thread.tell(RunState.RUNNING)
    bench.deliver()
    bench.controller.toggle()
    bench.thread.tell(RunState.PAUSED)
    bench.deliver()
    bench.controller.toggle()
    assert bench.thread.commands[-2:] == ["pause", "resume"]


def test_that_a_failed_run_begins_anew_with_an_edit(bench: Bench) -> None:
    """And cannot be resumed without one."""
    bench.thread.tell(RunState.FAILED)
    bench.deliver()
    bench.controller.run()
    assert "resume" not in bench.thread.commands
    bench.controller.change(experiment(4))
    assert bench.thread.commands[-1] == "begin"


def test_that_a_failure_before_any_run_is_told(bench: Bench) -> None:
    """PyTorch that cannot be loaded has run number 0."""
    seen: list[RunFailed] = []
    bench.controller.run_failed.connect(seen.append)
    bench.thread.send(RunFailed(0, "PyTorch could not be loaded"))
    bench.deliver()
    assert len(seen) == 1


def test_that_nothing_arrives_after_shutdown(bench: Bench) -> None:
    """Events under way when the window closes are lost, and the thread is stopped once."""
    seen: list[object] = []
    bench.controller.state_changed.connect(seen.append)
    bench.controller.start()
    bench.thread.tell(RunState.RUNNING)
    bench.controller.shutdown()
    bench.thread.tell(RunState.PAUSED)
    bench.deliver()
    bench.controller.shutdown()
    assert seen == []
    assert bench.thread.commands.count("shutdown") == 1


@pytest.mark.parametrize("milliseconds", (0, 30, 400, 2500))
def test_that_a_real_run_can_be_ended_at_any_moment(qtbot: QtBot, milliseconds: int) -> None:
    """While PyTorch loads, while the network is built, while it trains."""
    controller = RunController(TrainingThread)
    controller.want(frozenset({"signal_grad_norm", "loss"}))
    controller.begin(experiment(5), Path())
    controller.run()
    controller.start()
    qtbot.wait(milliseconds)
    controller.shutdown()
    assert controller.state is RunState.STOPPED


def test_that_a_real_run_records_what_is_wanted(qtbot: QtBot) -> None:
    """The window's thread reads the store that the training thread fills."""
    controller = RunController(TrainingThread)
    controller.want(frozenset({"signal_grad_norm"}))
    controller.begin(experiment(5), Path())
    controller.run_steps(20)
    controller.start()
    qtbot.waitUntil(lambda: controller.state is RunState.PAUSED, timeout=20_000)
    assert controller.store is not None
    assert controller.store.last_step == 19
    assert controller.store.last("signal_grad_norm")[1].shape == (5,)
    controller.shutdown()
