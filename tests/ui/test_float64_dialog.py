"""The step in float64: from the menu to the table that can be sorted and copied."""

import math
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gradgui.engine.events import Float64StepMade
from gradgui.engine.float64_step import QUANTITIES, Comparison, Float64Step
from gradgui.engine.store import MetricStore
from gradgui.ui.float64_dialog import Float64Dialog
from gradgui.ui.float64_model import VERDICT
from gradgui.ui.float64_runner import Float64Runner
from gradgui.ui.float64_words import ranges, sentence
from tests.ui.test_main_window import Bench

PAIRS = ((0.0, 3e-45), (0.0, 0.0), (2.0, 2.0))
"""In layer 1 an underflow, in layer 2 nothing, in layer 3 the same."""


def result(pairs: tuple[tuple[float, float], ...] = PAIRS, **changes: object) -> Float64Step:
    """Return a comparison whose three norms are alike in each layer."""
    comparisons = tuple(
        Comparison(layer, name, *pair) for layer, pair in enumerate(pairs, start=1) for name in QUANTITIES
    )
    values = {"step": 1239, "precision": "float32", "before_update": False, "depth": len(pairs)}
    return Float64Step(**{**values, **changes}, comparisons=comparisons)  # type: ignore[arg-type]


class FakeController(QObject):
    """Notes that it was asked."""

    float64_step_made = Signal(object)
    run_started = Signal(object)
    spec_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.store: MetricStore | None = MetricStore()
        self.asked = 0

    def run_in_float64(self) -> None:
        """Count."""
        self.asked += 1


@pytest.fixture
def dialog(qtbot: QtBot) -> Float64Dialog:
    """Return the dialog with a result."""
    dialog = Float64Dialog()
    qtbot.addWidget(dialog)
    dialog.show_result(result())
    dialog.show()
    return dialog


@pytest.fixture
def bench(qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    """Return a window on a run that stands at step 0."""
    made = Bench(tmp_path)
    qtbot.addWidget(made.window)
    made.window.show()
    made.ready()
    yield made
    made.window.close()


def column(dialog: Float64Dialog, number: int) -> list[str]:
    """Return a column of the table as shown."""
    model = dialog.table.model()
    return [model.index(row, number).data() for row in range(model.rowCount())]


def test_that_each_layer_is_a_row_with_its_verdict(dialog: Float64Dialog) -> None:
    assert column(dialog, 0) == ["1", "2", "3"]
    assert column(dialog, VERDICT) == ["underflow", "really zero", "the same"]
    assert column(dialog, 2) == ["0", "0", "2"]
    assert column(dialog, 3) == ["3·10⁻⁴⁵", "0", "2"]
    header = dialog.table.model().headerData(3, Qt.Orientation.Horizontal)
    assert header == "‖∂L/∂Z‖\nfloat64"
    assert not dialog.isModal()


def test_that_one_sentence_says_what_it_means(dialog: Float64Dialog) -> None:
    assert dialog.sentence.text() == (
        "Layer 1: underflow, a gradient too small for float32. "
        "Layer 2: really zero, no gradient arrives. Layer 3: the same in both."
    )
    assert dialog.details.text() == "The batch of step 1,239, with the parameters after its update."
    dialog.show_result(result(before_update=True))
    assert "before its update" in dialog.details.text()


def test_that_the_table_sorts_by_number(dialog: Float64Dialog) -> None:
    dialog.table.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    assert column(dialog, 0) == ["3", "1", "2"]
    dialog.table.sortByColumn(VERDICT, Qt.SortOrder.AscendingOrder)
    assert column(dialog, 0) == ["1", "2", "3"]


def test_that_all_or_the_selected_rows_are_copied(dialog: Float64Dialog) -> None:
    """As numbers that a spreadsheet reads."""
    dialog.copy_button.click()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0].startswith("layer\tverdict\t‖∂L/∂Z‖ float32\t‖∂L/∂Z‖ float64")
    assert lines[1].split("\t") == ["1", "underflow", "0", "3e-45", "0", "3e-45", "0", "3e-45"]
    assert len(lines) == 4
    dialog.table.selectRow(2)
    assert [line.split("\t")[0] for line in dialog.as_text().split("\n")] == ["layer", "3"]


@pytest.mark.parametrize(
    ("pairs", "changes", "words"),
    [
        (((1.0, 1.0),) * 3, {}, "Every layer has the same gradient in float64: what float32 shows is real."),
        (((1.0, 1.0),), {"precision": "float64"}, "computes in float64 already"),
        (((math.inf, 1e60),) * 2, {}, "Layers 1–2: too large for float32, finite in float64."),
        (((math.nan, math.nan),), {}, "Layer 1: not finite in float64 either."),
        (((1e-38, 3e-38),), {}, "Layer 1: some entries are too small for float32."),
        (((0.0, 0.5),), {}, "Layer 1: zero in float32 alone, lost in rounding."),
        (((0.4, 0.5),), {}, "Layer 1: differ by more than 1%, from rounding."),
    ],
)
def test_that_the_sentence_fits_the_verdicts(
    pairs: tuple[tuple[float, float], ...], changes: dict[str, object], words: str
) -> None:
    assert words in sentence(result(pairs, **changes))


def test_that_neighbouring_layers_are_joined() -> None:
    assert ranges([1, 2, 3, 7, 9, 10]) == "1–3, 7, 9–10"


def test_that_before_the_first_step_it_says_what_to_do(qtbot: QtBot) -> None:
    """Nothing is asked of the run."""
    window, controller = QWidget(), FakeController()
    qtbot.addWidget(window)
    runner = Float64Runner(controller, window)  # type: ignore[arg-type]
    runner.run()
    assert controller.asked == 0 and runner.dialog is not None
    assert "Press Space" in runner.dialog.details.text() and not runner.dialog.table.isVisible()
    assert not runner.dialog.copy_button.isEnabled()
    assert controller.store is not None
    controller.store.declare("loss", ())
    controller.store.append(0, {"loss": 1.0})
    runner.run()
    assert controller.asked == 1


def test_that_a_table_of_an_earlier_state_says_so(bench: Bench) -> None:
    """Until there is a new one."""
    bench.deliver(Float64StepMade(bench.thread.runs, result()))
    dialog = bench.window.float64.dialog
    assert dialog is not None and "earlier state" not in dialog.details.text()
    bench.document.set_value("seed", 4)
    bench.ready()
    assert "earlier state" in dialog.details.text()
    bench.deliver(Float64StepMade(bench.thread.runs, result()))
    assert "earlier state" not in dialog.details.text()
    bench.document.undo()


def test_that_the_menu_asks_and_the_answer_is_shown(bench: Bench) -> None:
    bench.record(3)
    bench.window.actions_by_name["run_in_float64"].trigger()
    assert bench.thread.commands[-1] == "run in float64"
    bench.deliver(Float64StepMade(bench.thread.runs, result()))
    dialog = bench.window.float64.dialog
    assert dialog is not None and dialog.isVisible() and column(dialog, 0) == ["1", "2", "3"]
    bench.deliver(Float64StepMade(bench.thread.runs, None, "network.layers: found too much"))
    assert bench.window.float64.dialog is dialog
    assert dialog.details.text() == "network.layers: found too much"
    dialog.close()
