"""The whole window on a real run: drag to a past step, play, go on and branch from there."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gradgui.engine.events import ObservationMade, RunState
from gradgui.engine.experiment import Experiment
from gradgui.engine.training_thread import TrainingThread
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.main_window import MainWindow
from gradgui.ui.observing_plot import ObservingPlot
from gradgui.ui.plots.depth_profile import DepthProfile
from gradgui.ui.recording import Recording
from gradgui.ui.run_controller import RunController
from gradgui.ui.settings import Settings
from tests.ui.plots.recording import experiment

WAIT = 30_000
STEPS = 300


class Traveller:
    """A window on a training thread of its own."""

    def __init__(self, qtbot: QtBot, folder: Path, shown: Experiment) -> None:
        self.qtbot = qtbot
        self.controller = RunController(TrainingThread)
        self.document = DocumentController(shown)
        recording = Recording(self.document, self.controller, folder / "recovery")
        self.window = MainWindow(self.document, self.controller, recording, Settings(folder), (), "light")
        qtbot.addWidget(self.window)
        self.window.setMinimumSize(0, 0)
        self.window.resize(1440, 900)
        self.window.show()
        self.window.reset_layout()
        self.window.activateWindow()
        self.controller.start()
        self.until(lambda: self.controller.state is RunState.READY)

    def until(self, condition: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(condition()), timeout=WAIT)

    def run(self, steps: int = STEPS) -> None:
        """Make steps, and pause."""
        target = self.last + steps
        self.controller.run_steps(steps)
        self.until(lambda: self.last == target and self.controller.state is RunState.PAUSED)

    @property
    def last(self) -> int:
        store = self.controller.store
        return -1 if store is None else store.last_step

    @property
    def shown(self) -> int | None:
        past = self.controller.past
        return None if past is None else past.step

    def drag(self, step: int) -> None:
        """Take the slider to a step, and wait until that is shown."""
        self.window.scrubber.slider.setSliderDown(True)
        self.window.scrubber.slider.setSliderPosition(step)
        self.window.scrubber.slider.setSliderDown(False)
        self.until(lambda: self.shown == step)

    def click(self, name: str) -> None:
        """Press a button of the bar."""
        bar = self.window.scrubber
        button = next(each for each in (*bar.buttons, bar.play) if each.objectName() == name)
        assert button.isVisible() and button.isEnabled()
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def front(self, name: str) -> Any:
        """Bring a plot to the front and return it."""
        plot = self.window.plots[name]
        dock = self.window.docks.dock_of(plot)
        assert dock is not None
        dock.show()
        dock.raise_()
        QApplication.processEvents()
        return plot

    def observed(self, name: str, step: int) -> ObservationMade:
        """Wait until a plot has what it shows of a step."""
        plot = self.front(name)
        assert isinstance(plot, ObservingPlot)
        self.until(lambda: [event.step for event in plot.newest.values()] == [step])
        return next(iter(plot.newest.values()))


@pytest.fixture
def traveller(qtbot: QtBot, tmp_path: Path) -> Iterator[Traveller]:
    """Return a window on a net of four layers that has made 300 steps."""
    made = Traveller(qtbot, tmp_path, experiment(4))
    made.run()
    yield made
    made.window.files.close_unasked()
    QApplication.processEvents()


def test_that_every_plot_shows_the_step(traveller: Traveller) -> None:
    """Profile, ledger, predictions, histograms and lens have its numbers; the curves a line there."""
    window = traveller.window
    window.selection.select(2)
    newest = np.array(traveller.controller.store.last("signal_grad_norm")[1])  # type: ignore[union-attr]
    traveller.drag(37)
    assert window.scrubber.words.text() == "of 299: looking back"
    assert window.scrubber.field.text() == "37"
    assert window.live.context.time.past == 37
    profile = traveller.front("depth_profile")
    assert isinstance(profile, DepthProfile)
    traveller.until(lambda: profile._drawn_step == 37)
    recorded = traveller.controller.store.history("signal_grad_norm", 37, 37, 9).mean[0]  # type: ignore[union-attr]
    np.testing.assert_array_equal(profile.area.signals[0].values, recorded / recorded[-1])
    assert not np.array_equal(recorded, newest)
    for name in ("ledger", "predictions", "histograms"):
        traveller.observed(name, 37)
    traveller.until(lambda: "step 37," in window.lens_panel.head.step.text())
    assert window.live.run is not None and window.live.run.store.last_step == 299


def test_that_the_newest_step_comes_back(traveller: Traveller) -> None:
    """By its button, by the end of the slider, by Run."""
    window = traveller.window
    window.selection.select(2)
    for leave in (
        lambda: traveller.click("present"),
        lambda: window.scrubber.slider.setValue(traveller.last),
        lambda: traveller.run(10),
    ):
        traveller.drag(37)
        traveller.observed("ledger", 37)
        leave()
        traveller.until(lambda: traveller.shown is None)
        traveller.observed("ledger", traveller.last)
        assert window.live.context.time.past is None
        assert "newest" in window.scrubber.words.text()
        assert not window.actions_by_name["go_back"].isEnabled()
        traveller.until(lambda: f"step {traveller.last}," in window.lens_panel.head.step.text())


def test_that_a_run_pauses_where_one_drags(traveller: Traveller) -> None:
    traveller.controller.run()
    traveller.until(lambda: traveller.last > STEPS + 50)
    traveller.drag(37)
    assert traveller.controller.state is RunState.PAUSED and not traveller.controller.will_run


def test_that_keys_reach_any_step(traveller: Traveller) -> None:
    """Typed into the field, by the arrows on the slider, by the menu's keys from anywhere."""
    window, qtbot = traveller.window, traveller.qtbot
    field = window.scrubber.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "120")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    traveller.until(lambda: traveller.shown == 120)
    window.scrubber.slider.setFocus()
    qtbot.keyClick(window.scrubber.slider, Qt.Key.Key_Left)
    traveller.until(lambda: traveller.shown == 119)
    window.live.graphics.setFocus()
    qtbot.keyClick(window.live.graphics, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    traveller.until(lambda: traveller.shown == 118)
    qtbot.keyClick(window.live.graphics, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    traveller.until(lambda: traveller.shown == 119)
    qtbot.keyClick(window.live.graphics, Qt.Key.Key_End, Qt.KeyboardModifier.AltModifier)
    traveller.until(lambda: traveller.shown is None)


def test_that_the_past_plays(traveller: Traveller) -> None:
    """From step 0, at the chosen speed, to the newest step; a second press stops it."""
    bar = traveller.window.scrubber
    bar.speed.setCurrentIndex(bar.speed.findData(20))
    traveller.click("play_back")
    traveller.until(lambda: traveller.shown is not None and traveller.shown > 3)
    traveller.click("play_back")
    assert not traveller.window.travel.is_playing
    stopped = traveller.window.travel.step
    QApplication.processEvents()
    assert 3 < stopped < STEPS - 1
    bar.speed.setCurrentIndex(bar.speed.findData(500))
    traveller.click("play_back")
    traveller.until(lambda: traveller.shown is None and not traveller.window.travel.is_playing)


def test_that_a_press_on_the_slider_goes_there(traveller: Traveller) -> None:
    slider = traveller.window.scrubber.slider
    place = slider.rect().center()
    place.setX(slider.place_of(150))
    traveller.qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=place)
    traveller.until(lambda: traveller.shown is not None)
    assert abs(traveller.shown - 150) <= 2  # type: ignore[operator]


def test_that_the_run_goes_on_from_a_past_step(traveller: Traveller) -> None:
    """With the experiment of then, which the builder has; what came after is gone from the plots."""
    traveller.document.set_value("training.optimizer.lr", 0.5)
    traveller.run(50)
    assert traveller.window.views.marked_steps == [STEPS]
    old = traveller.controller.store
    traveller.drag(250)
    traveller.click("go_back")
    traveller.until(lambda: traveller.last == 250)
    assert traveller.shown is None and traveller.controller.store is not old
    assert traveller.document.experiment == experiment(4)
    assert traveller.window.views.marked_steps == []
    assert "goes on from step 251" in traveller.window.strip.text
    traveller.run(49)
    new = traveller.controller.store
    assert new is not None and old is not None
    one, two = (each.history("loss", 0, 299, 1000).mean for each in (old, new))
    np.testing.assert_array_equal(one, two)


def test_that_a_branch_begins_at_a_past_step(traveller: Traveller) -> None:
    """Beside the lane it comes from; the branch is shown, has its mark, and is undone as any other."""
    traveller.drag(37)
    traveller.click("branch_from_past")
    traveller.until(lambda: len(traveller.controller.lanes) == 2 and traveller.controller.shown_lane == 1)
    assert traveller.last == 37 and traveller.shown is None
    assert 38 in traveller.window.views.marked_steps
    traveller.run(30)
    assert traveller.last == 67 and traveller.controller.lanes[0].store.last_step == STEPS - 1
    traveller.window.actions_by_name["undo"].trigger()
    traveller.until(lambda: list(traveller.controller.lanes) == [0])
    traveller.window.actions_by_name["redo"].trigger()
    traveller.until(lambda: len(traveller.controller.lanes) == 2 and traveller.last == 37)


def test_that_the_file_is_handed_on(traveller: Traveller, qtbot: QtBot, tmp_path: Path) -> None:
    """Saved, opened by somebody else, dragged to step 37: the same numbers; and the run goes on."""
    window = traveller.window
    window.selection.select(2)
    traveller.document.set_value("training.optimizer.lr", 0.05)
    traveller.run(100)
    path = tmp_path / "kept.gradgui"
    with qtbot.waitSignal(window.files.saved, timeout=WAIT):
        window.files._save(path, as_document=True)
    traveller.drag(37)
    mine = traveller.observed("ledger", 37).data
    window.files.close_unasked()
    other = Traveller(qtbot, tmp_path / "other", experiment(2))
    with qtbot.waitSignal(other.window.files.documents.opened, timeout=WAIT):
        other.window.files.open(path)
    assert other.last == 399 and "Run goes on from there" in other.window.strip.text
    other.drag(37)
    theirs = other.observed("ledger", 37).data
    for name in ("signal", "weights", "derivative", "gains"):
        np.testing.assert_array_equal(getattr(mine, name), getattr(theirs, name))
    assert other.controller.past is not None and other.controller.past.is_exact
    assert other.window.views.marked_steps == [STEPS]
    other.run(20)
    assert other.last == 419
    with qtbot.waitSignal(other.window.files.saved, timeout=WAIT):
        other.window.files.save()
    other.drag(410)
    assert other.controller.past.is_exact
    other.window.files.close_unasked()
    QApplication.processEvents()
