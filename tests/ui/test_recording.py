"""Edits and runs are in a document while they are made, whatever becomes of the program."""

import contextlib
import json
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from gradgui.engine.document import Document
from gradgui.engine.document_error import document_error
from gradgui.engine.events import FindingsChanged, RunStarted, RunState, SpecChanged
from gradgui.engine.finding import Finding
from gradgui.engine.recorded_store import RecordedStore
from gradgui.engine.training_thread import TrainingThread
from gradgui.engine.working_copy import recoverable
from gradgui.ui.dialogs.preferences import PreferencesDialog
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.recording import Recording
from gradgui.ui.run_controller import RunController
from tests.ui.bench import Desk
from tests.ui.plots.recording import experiment

WAIT = 30_000


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    """Return a window with a run of four layers that is ready."""
    made = Desk(qtbot, tmp_path)
    yield made
    made.window.files.close_unasked()
    made.settle()


def copies(folder: Path) -> list[Path]:
    return sorted((folder / "recovery").glob("*.gradgui"))


def recorded(desk: Desk, qtbot: QtBot, lane: int = 0) -> RecordedStore:
    """Return what the document has of a lane once it has all."""
    qtbot.waitUntil(lambda: desk.recording.run_number(lane) is not None, timeout=WAIT)
    desk.recording.flush()
    store = desk.recording.recorded_store(lane)
    assert store is not None
    return store


def test_that_a_window_writes_nothing_before_there_is_something(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    """Nor where a preset is chosen."""
    qtbot.wait(700)
    assert copies(tmp_path) == []
    assert desk.recording.document.is_draft


def test_that_steps_are_in_the_document_while_the_run_goes_on(desk: Desk, qtbot: QtBot) -> None:
    """With the experiment and the seed of the run."""
    desk.run()
    desk.record(30)
    store = recorded(desk, qtbot)
    np.testing.assert_array_equal(
        store.history("loss", 0, 29, 100).mean, desk.thread.store.history("loss", 0, 29, 100).mean
    )
    (run,) = desk.recording.document.runs()
    assert run.seed == desk.document.experiment.seed
    assert desk.recording.document.experiment(run.experiment) == desk.document.experiment


def test_that_an_edit_without_a_run_survives_two_seconds_later(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    """It is in the working copy, and another process would find it there."""
    desk.document.set_value("seed", 77)
    deadline = time.monotonic() + 2
    while time.monotonic() < deadline and not _has_seed(desk, 77):
        qtbot.wait(20)
    assert _has_seed(desk, 77) and len(copies(tmp_path)) == 1


def _has_seed(desk: Desk, seed: int) -> bool:
    return not desk.recording.document.is_draft and desk.recording.document.experiment().seed == seed


def test_that_a_live_edit_is_logged_with_its_step(desk: Desk, qtbot: QtBot) -> None:
    """One before the first step is what the run starts with."""
    first, second = (desk.document.experiment.model_copy(update={"seed": seed}) for seed in (1, 2))
    desk.deliver(SpecChanged(1, 0, "live", "first", experiment=first))
    desk.record(5)
    desk.deliver(SpecChanged(1, 5, "live", "second", experiment=second))
    recorded(desk, qtbot)
    document = desk.recording.document
    qtbot.waitUntil(lambda: len(document.edits(1)) == 1, timeout=WAIT)
    (edit,) = document.edits(1)
    assert (edit.step, edit.effect, edit.words) == (5, "live", "second")
    assert document.experiment(edit.experiment) == second
    assert document.experiment(document.runs()[0].experiment) == first


def test_that_each_run_and_each_lane_is_a_run_of_the_document(desk: Desk, qtbot: QtBot) -> None:
    """A branch names its parent and its step, and has no step of before; a run without a step is none."""
    desk.record(10)
    recorded(desk, qtbot)
    branch = desk.thread.store.branch()
    shown = desk.document.experiment
    desk.deliver(RunStarted(1, shown, branch, 10, 5, lane=1, branched_from=0))
    for step in (10, 11):
        branch.append(step, {"loss": 0.25})
    assert recorded(desk, qtbot, 1).first_step("loss") == 10
    for _ in range(2):
        desk.window.reset()
        desk.ready()
    desk.record(3)
    qtbot.waitUntil(lambda: len(desk.recording.document.runs()) == 3, timeout=WAIT)
    first, second, third = desk.recording.document.runs()
    assert (first.lane, first.parent, second.lane, second.parent, second.branch_step) == (0, None, 1, 1, 10)
    assert (third.lane, third.parent) == (0, None)
    assert [run.comparison for run in (first, second, third)] == [1, 1, 3]


def test_that_a_disk_that_fails_is_told_once_and_nothing_is_lost(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The strip names file and reason, and says when it works again."""
    begin = desk.recording.document.begin_writing

    def fail() -> object:
        raise document_error("/x/y.gradgui, which cannot be written (No space left)", "a place with room")

    monkeypatch.setattr(desk.recording.document, "begin_writing", fail)
    told: list[str] = []
    desk.recording.problem_changed.connect(told.append)
    desk.record(20)
    desk.document.set_value("seed", 5)
    qtbot.waitUntil(lambda: bool(told), timeout=WAIT)
    assert "/x/y.gradgui" in desk.window.strip.text and "No space left" in desk.window.strip.text
    qtbot.wait(1200)
    monkeypatch.setattr(desk.recording.document, "begin_writing", begin)
    qtbot.waitUntil(lambda: len(told) > 1, timeout=WAIT)
    assert told[1:] == [""] and desk.window.strip.text == "Recording works again"
    assert recorded(desk, qtbot).last_step == 19
    qtbot.waitUntil(lambda: _has_seed(desk, 5), timeout=WAIT)


def test_that_closing_leaves_nothing_behind(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    """And keeping leaves all, to be recovered."""
    desk.record(20)
    recorded(desk, qtbot)
    desk.close()
    assert list((tmp_path / "recovery").iterdir()) == []


@pytest.mark.parametrize("ends", ["closed", "replaced"])
def test_that_a_slow_disk_holds_no_recorder_back(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ends: str
) -> None:
    """A run that is not written yet when a window closes, or gets another document, is given up with it."""
    journal_stands, gate = threading.Event(), threading.Event()

    def stand() -> None:
        journal_stands.set()
        gate.wait(10)

    desk.record(10)
    recorded(desk, qtbot)
    desk.recording._journal.write(stand)
    assert journal_stands.wait(10)
    desk.window.reset()
    desk.ready()
    assert len(recorders()) == 2
    threading.Timer(0.1, gate.set).start()
    if ends == "closed":
        desk.recording.shutdown()
    else:
        for _ in range(2):
            desk.recording.use(Document.draft(desk.document.experiment, tmp_path, tmp_path / "recovery"))
    qtbot.waitUntil(lambda: recorders() == [], timeout=WAIT)
    qtbot.waitUntil(lambda: copies(tmp_path) == [], timeout=WAIT)


def recorders() -> list[threading.Thread]:
    return [each for each in threading.enumerate() if each.name == "recorder"]


def test_that_what_is_kept_can_be_recovered(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    """With the last step and the last edit."""
    desk.record(20)
    recorded(desk, qtbot)
    desk.record(1)
    desk.document.set_value("seed", 78)
    desk.recording.keeps = True
    desk.recording.shutdown()
    (left,) = recoverable(tmp_path / "recovery")
    with contextlib.closing(Document.recover(left.path, tmp_path / "recovery")) as document:
        assert document.experiment().seed == 78
        assert document.store(1).last_step == 20


def test_that_another_experiment_begins_another_document(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    """The working copy of the first is gone."""
    desk.record(20)
    recorded(desk, qtbot)
    (before,) = copies(tmp_path)
    desk.document.replace(experiment(3))
    desk.settle()
    qtbot.waitUntil(lambda: not before.exists(), timeout=WAIT)
    assert desk.recording.document.is_draft


@pytest.fixture
def trained(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[[], tuple[Recording, RunController]]]:
    """Return what makes a recording of a real training thread."""
    made: list[tuple[Recording, RunController]] = []

    def make() -> tuple[Recording, RunController]:
        document, controller = DocumentController(experiment(3)), RunController(TrainingThread)
        made.append((Recording(document, controller, tmp_path / "recovery"), controller))
        controller.begin(document.experiment, tmp_path)
        controller.want(frozenset({"signal_grad_norm"}))
        controller.start()
        return made[-1]

    yield make
    for recording, controller in made:
        controller.shutdown()
        recording.shutdown()


def test_that_no_step_of_a_fast_run_is_missed(
    trained: Callable[[], tuple[Recording, RunController]], qtbot: QtBot
) -> None:
    """Though training starts as soon as it can, with the live edits where they took effect."""
    recording, controller = trained()
    controller.run()
    qtbot.waitUntil(lambda: controller.store is not None and controller.store.last_step > 50, timeout=WAIT)
    edited = experiment(3).to_data()
    edited["training"]["optimizer"]["lr"] = 0.02
    controller.change(type(experiment(3)).model_validate(edited))
    qtbot.waitUntil(lambda: bool(controller.changes), timeout=WAIT)
    qtbot.wait(1000)
    controller.pause()
    qtbot.waitUntil(lambda: controller.state is RunState.PAUSED, timeout=WAIT)
    recording.flush()
    store, recorded_store = controller.store, recording.recorded_store(0)
    assert store is not None and recorded_store is not None
    history = recorded_store.history("signal_grad_norm", 0, store.last_step, 10**9)
    np.testing.assert_array_equal(history.starts, np.arange(store.last_step + 1))
    recent = store.recent("signal_grad_norm", 0)
    np.testing.assert_array_equal(history.mean[-len(recent.steps) :], recent.values)
    qtbot.waitUntil(lambda: len(recording.document.edits(1)) == 1, timeout=WAIT)
    assert recording.document.edits(1)[0].step == controller.changes[0].step


def test_that_the_preferred_size_is_that_of_new_documents(desk: Desk, qtbot: QtBot) -> None:
    """Chosen in the dialog, also by the window that is open; a document that is begun keeps its own."""
    desk.window.dialogs.show_preferences()
    dialog = desk.window.findChild(PreferencesDialog)
    assert isinstance(dialog, PreferencesDialog)
    box = dialog.boxes["size_cap"]
    assert box.currentText() == "2 GiB"
    box.value_committed.emit(str(2**28))
    assert box.currentText() == "256 MiB"
    dialog.accept()
    desk.record(3)
    recorded(desk, qtbot)
    assert desk.recording.document.size_cap == 2**28
    desk.settings.size_cap = 2**30
    desk.window.effects.apply("size_cap")
    assert desk.recording.document.size_cap == 2**28


def test_that_findings_are_in_the_document_once_a_run_rests(desk: Desk, qtbot: QtBot) -> None:
    """And when its lane ends, the last ones; the user's note stands beside them."""
    desk.run()
    desk.record(10)
    for words in ("first", "last"):
        desk.deliver(FindingsChanged(1, (Finding("stuck", "error", (1,), 3, {}, words),)))
    desk.thread.tell(RunState.PAUSED)
    desk.settle()
    document = desk.recording.document
    qtbot.waitUntil(lambda: bool(document.runs() and document.runs()[0].findings), timeout=WAIT)
    assert [each["text"] for each in json.loads(document.runs()[0].findings)] == ["last"]
    desk.recording.write_note(1, "flat")
    assert desk.recording.has_unsaved_runs
    qtbot.waitUntil(lambda: document.runs()[0].note == "flat", timeout=WAIT)
    desk.run()
    desk.deliver(FindingsChanged(1, ()))
    desk.window.actions_by_name["reset"].trigger()
    desk.ready()
    qtbot.waitUntil(lambda: document.runs()[0].findings == "[]", timeout=WAIT)
    assert document.runs()[0].note == "flat"
