"""An experiment as text: pasted or dropped it is opened like a file, layers go to the builder."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from gradgui.engine import experiment_file
from gradgui.ui.dialogs.faults_dialog import FaultsDialog
from gradgui.ui.paste import may_be_experiment
from tests.ui.bench import Bench
from tests.ui.plots.recording import experiment

COPY, LEFT, NO_KEY = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def colleagues() -> str:
    """Return the text of a colleague's experiment."""
    data = {**experiment(6).to_data(), "name": "Colleague's", "seed": 11}
    return experiment_file.dump(experiment_file.validate(data))


def put(text: str) -> None:
    QGuiApplication.clipboard().setText(text)


def answer(bench: Bench, button: QMessageBox.StandardButton) -> None:
    bench.window.findChildren(QMessageBox, "unsaved")[-1].button(button).click()
    QApplication.processEvents()


def test_that_a_pasted_experiment_is_opened_unsaved(bench: Bench, qtbot: QtBot) -> None:
    """By the key, wherever the focus is; closing asks for it, undo brings back what was there."""
    before = bench.document.experiment
    put(colleagues())
    qtbot.keyClick(bench.window.live.graphics, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert bench.document.experiment.name == "Colleague's" and bench.document.experiment.seed == 11
    assert bench.thread.commands.count("begin") == 2 and bench.thread.experiment is bench.document.experiment
    assert bench.document.path is None and bench.document.has_unsaved_work
    bench.window.close()
    answer(bench, QMessageBox.StandardButton.Cancel)
    bench.document.undo()
    assert bench.document.experiment == before


def test_that_unsaved_edits_are_asked_about_first(bench: Bench) -> None:
    bench.document.set_value("training.optimizer.lr", 0.3)
    put(colleagues())
    bench.window.actions_by_name["paste"].trigger()
    answer(bench, QMessageBox.StandardButton.Cancel)
    assert bench.document.experiment.training.optimizer.lr == 0.3
    bench.window.actions_by_name["paste"].trigger()
    answer(bench, QMessageBox.StandardButton.Discard)
    assert bench.document.experiment.seed == 11


@pytest.mark.parametrize(
    ("old", "new", "words"),
    (
        ('"seed": 11', '"seed": "eleven"', "Seed (seed): found 'eleven'; allowed:"),
        ('"units": 4', '"units": 0', "network.layers.0.layers.0.units"),
        ('"seed": 11', '"seed": 11, "seed": 12', "seed"),
        ('"seed": 11', '"seed": NaN', "seed"),
        ('"seed": 11,', '"seed": 11', "line"),
    ),
)
def test_that_a_wrong_experiment_names_the_place(bench: Bench, old: str, new: str, words: str) -> None:
    """Nothing changes, and the details list every fault."""
    before = bench.document.experiment
    text = colleagues()
    assert old in text
    put(text.replace(old, new))
    bench.window.actions_by_name["paste"].trigger()
    assert bench.window.strip.text.startswith("The text cannot be opened as an experiment. ")
    assert words in bench.window.strip.text
    assert bench.document.experiment is before
    bench.window.strip.button.click()
    bench.window.findChild(FaultsDialog).close()


def test_that_layers_alone_go_into_the_builder(bench: Bench) -> None:
    depth = bench.document.experiment.network.depth()
    put('[{"kind": "dense", "units": 5}]')
    bench.window.actions_by_name["paste"].trigger()
    assert bench.document.experiment.network.depth() == depth + 1
    assert bench.document.experiment.name == experiment(4).name


@pytest.mark.parametrize(
    ("text", "words"), (("", "The clipboard holds no text"), ("Dear all,", "Not pasted"))
)
def test_that_other_text_is_refused(bench: Bench, text: str, words: str) -> None:
    before = bench.document.experiment
    QGuiApplication.clipboard().clear()
    put(text)
    bench.window.actions_by_name["paste"].trigger()
    assert bench.window.strip.text.startswith(words)
    assert bench.document.experiment is before


def test_that_the_text_of_an_experiment_can_be_dropped(bench: Bench, qtbot: QtBot) -> None:
    """The hint says so; other text is left to the fields."""
    hint, data = bench.window.ways_in.drop.hint, QMimeData()
    data.setText(colleagues())
    entered = QDragEnterEvent(QPoint(200, 200), COPY, data, LEFT, NO_KEY)
    QApplication.sendEvent(bench.window, entered)
    assert entered.isAccepted() and hint.isVisible() and hint.text == "Drop to open the experiment"
    QApplication.sendEvent(hint, QDropEvent(QPointF(200, 200), COPY, data, LEFT, NO_KEY))
    assert not hint.isVisible()
    qtbot.waitUntil(lambda: bench.document.experiment.seed == 11)


def test_what_may_be_an_experiment(tmp_path: Path) -> None:
    """A whole one, right or wrong; a network or a list of layers is none."""
    assert may_be_experiment(colleagues()) and may_be_experiment("\ufeff  " + colleagues()[:-20])
    for text in ("", "[]", "{}", '{"network": {"layers": []}}', '{"kind": "dense"}', "0.1", "{ dear all"):
        assert not may_be_experiment(text)
