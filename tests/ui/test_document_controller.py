"""Edits are validated, merged, undone and saved."""

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from gradgui.engine import experiment_file
from gradgui.engine.experiment import Experiment
from gradgui.ui.document_controller import DocumentController

LR = "training.optimizer.lr"


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """Return the time in seconds."""
        return self.now


def experiment(**training: Any) -> Experiment:
    layers = [{"units": 8}, {"kind": "group", "repeat": 3, "layers": [{"units": 8}]}]
    data = {"gradgui": 1, "dataset": {"kind": "xor"}, "network": {"layers": layers}, "training": training}
    return experiment_file.validate(data)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def controller(qapp: object, clock: Clock) -> DocumentController:
    return DocumentController(experiment(), clock=clock)


def lr_of(controller: DocumentController) -> float:
    return controller.experiment.training.optimizer.lr


def test_that_an_edit_is_told_and_can_be_undone(qtbot: QtBot, controller: DocumentController) -> None:
    start = controller.experiment
    with qtbot.waitSignals([controller.experiment_changed, controller.clean_changed]):
        assert controller.set_value(LR, 0.01, "Learning rate 0.01") == ()
    assert lr_of(controller) == 0.01
    assert controller.undo_stack.undoText() == "Learning rate 0.01"
    controller.undo()
    assert controller.experiment == start
    assert controller.is_clean
    controller.redo()
    assert lr_of(controller) == 0.01


@pytest.mark.parametrize(
    ("path", "value", "place"),
    [
        (LR, -1.0, LR),
        ("network.layers.0.units", 0, "network.layers.0.units"),
        ("network.layers.9.units", 4, "network.layers.9"),
        ("network.layers.0.skip", {"from": 5}, "network.layers.0.skip.from"),
        ("training.optimizer.nesterov", True, "training.optimizer.nesterov"),
        ("dataset", {"kind": "sine"}, "training.loss"),
        ("dataset", {"kind": "gaussian_blobs", "samples": 4, "classes": 50}, "dataset.classes"),
        ("dataset.test_fraction", 0.9999, "dataset.test_fraction"),
        ("name", 3, "name"),
    ],
)
def test_that_a_refused_edit_changes_nothing(
    qtbot: QtBot, controller: DocumentController, path: str, value: Any, place: str
) -> None:
    start = controller.experiment
    with qtbot.assertNotEmitted(controller.experiment_changed), qtbot.waitSignal(controller.edit_refused):
        faults = controller.set_value(path, value)
    assert faults[0].path == place
    assert controller.experiment is start
    assert not controller.undo_stack.canUndo()


def test_that_a_network_too_large_for_memory_is_refused(controller: DocumentController) -> None:
    wide = [{"kind": "group", "repeat": 900, "layers": [{"kind": "dense", "units": 65_536}]}]
    faults = controller.set_value("network.layers", wide)
    assert "GiB" in faults[0].found


def test_that_quick_edits_of_one_field_are_one_step(controller: DocumentController, clock: Clock) -> None:
    start = controller.experiment
    for lr in (0.2, 0.5, 1.0):
        clock.now += 0.3
        controller.set_value(LR, lr)
    assert controller.undo_stack.count() == 1
    controller.undo()
    assert controller.experiment == start


def test_that_slow_edits_and_other_fields_are_steps_of_their_own(
    controller: DocumentController, clock: Clock
) -> None:
    controller.set_value(LR, 0.2)
    clock.now += 5
    controller.set_value(LR, 0.5)
    controller.set_value("seed", 3)
    controller.set_value(LR, 0.7)
    assert controller.undo_stack.count() == 4


def test_that_there_and_back_leaves_no_step(controller: DocumentController) -> None:
    controller.set_value(LR, 0.2)
    controller.set_value(LR, 0.1)
    assert not controller.undo_stack.canUndo()
    assert controller.is_clean


def test_that_an_undo_ends_the_merging(controller: DocumentController) -> None:
    controller.set_value("seed", 1)
    controller.set_value(LR, 0.2)
    controller.undo()
    controller.set_value("seed", 2)
    assert controller.undo_stack.count() == 2


def test_that_what_holds_already_is_no_step(qtbot: QtBot, controller: DocumentController) -> None:
    with qtbot.assertNotEmitted(controller.experiment_changed):
        assert controller.apply(controller.experiment, "nothing") == ()
    assert controller.undo_stack.count() == 0


def test_that_several_values_are_one_step(controller: DocumentController) -> None:
    start = controller.experiment
    controller.set_values({"dataset": {"kind": "sine"}, "training.loss": "mse"}, "Data")
    assert controller.experiment.dataset.kind == "sine"
    controller.undo()
    assert controller.experiment == start


def test_that_replacing_clears_the_history(
    qtbot: QtBot, controller: DocumentController, tmp_path: Path
) -> None:
    controller.set_value(LR, 0.2)
    other = experiment(steps=7)
    with qtbot.waitSignal(controller.experiment_changed) as signal:
        controller.replace(other, tmp_path / "other.json")
    assert signal.args == [other]
    assert controller.path == tmp_path / "other.json"
    assert controller.base_dir == tmp_path
    assert controller.is_clean
    assert not controller.undo_stack.canUndo()


def test_that_saving_makes_clean_and_reads_back(controller: DocumentController, tmp_path: Path) -> None:
    controller.set_value(LR, 0.2)
    assert not controller.is_clean
    controller.save(tmp_path / "mine.json")
    assert controller.is_clean
    assert controller.path == tmp_path / "mine.json"
    assert experiment_file.read(tmp_path / "mine.json") == controller.experiment
    controller.set_value(LR, 0.3)
    controller.save()
    assert experiment_file.read(tmp_path / "mine.json").training.optimizer.lr == 0.3


def test_that_saving_needs_a_file(controller: DocumentController) -> None:
    with pytest.raises(ValueError, match="no file"):
        controller.save()


def test_that_only_what_nobody_can_get_back_is_unsaved_work(
    controller: DocumentController, tmp_path: Path
) -> None:
    """A prepared experiment is none, an edit before or after it is, an undo of all of it is none again."""
    assert not controller.has_unsaved_work
    controller.adopt(experiment(steps=3), "prepared")
    assert not controller.is_clean
    assert not controller.has_unsaved_work
    controller.set_value("seed", 4)
    assert controller.has_unsaved_work
    controller.adopt(experiment(steps=5), "prepared")
    assert controller.has_unsaved_work
    controller.save(tmp_path / "mine.json")
    assert not controller.has_unsaved_work


def test_that_an_undo_beyond_the_saved_state_is_unsaved(
    controller: DocumentController, tmp_path: Path
) -> None:
    """The file has what was taken back; also after that can no longer be redone."""
    controller.set_value("seed", 4)
    controller.save(tmp_path / "mine.json")
    controller.undo()
    assert controller.has_unsaved_work
    controller.redo()
    assert not controller.has_unsaved_work
    controller.undo()
    controller.adopt(experiment(steps=3), "prepared")
    assert controller.has_unsaved_work


def test_that_a_recovered_experiment_is_unsaved_work(controller: DocumentController) -> None:
    """It is nowhere else."""
    controller.adopt(experiment(steps=3), "recovered", is_work=True)
    assert controller.has_unsaved_work
    assert controller.path is None


def test_that_a_refused_experiment_leaves_the_file(controller: DocumentController, tmp_path: Path) -> None:
    """An experiment that is too large for this computer takes nothing's place."""
    controller.save(tmp_path / "mine.json")
    wide = [{"kind": "group", "repeat": 900, "layers": [{"kind": "dense", "units": 65_536}]}]
    data = controller.experiment.to_data()
    data["network"]["layers"] = wide
    assert controller.adopt(experiment_file.validate(data), "prepared")
    assert controller.path == tmp_path / "mine.json"
    assert controller.is_clean
