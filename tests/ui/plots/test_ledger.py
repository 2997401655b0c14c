"""The ledger of gains: the steps end at the measured ratio; every number in the table; no number in words."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QIcon
from pytestqt.qtbot import QtBot

from gradgui.engine.observations.ledger import NOTHING_YET, LedgerData, PathPart
from gradgui.engine.observed import Request
from gradgui.ui.drawing.number_marks import NumberState
from gradgui.ui.drawing.waterfall_area import steps_of
from gradgui.ui.ledger_model import CHIP
from gradgui.ui.ledger_reading import FACTORS, FactorKind, LedgerReading
from gradgui.ui.plot import Plot, PlotContext
from gradgui.ui.plot_picture import png, svg
from gradgui.ui.plots.ledger import LedgerOfGains
from gradgui.ui.theme import DARK, State
from tests.ui.plots.observed import made
from tests.ui.plots.recording import Recording

Show = Callable[[type[Plot], Recording | None], LedgerOfGains]


def ledger(depth: int, seed: int = 0, skips: bool = False, **changes: object) -> LedgerData:
    """Return factors drawn by chance and the ‖δ‖ that follow from them."""
    draws = np.random.default_rng(seed)
    weights, derivative, before, skip = np.exp(draws.normal(-0.3, 0.4, (4, depth - 1)))
    values: dict[str, object] = {
        "weights": weights,
        "skips": skip if skips else np.ones(depth - 1),
        "after": np.ones(depth - 1),
        "derivative": derivative,
        "before": before,
        "joined": np.zeros(depth - 1, bool),
        "no_gradient": np.zeros(depth - 1, bool),
    }
    values |= changes
    product = np.prod([np.asarray(values[name]) for name in ("weights", "skips", "derivative", "before")], 0)
    signal = 0.1 * np.append(np.cumprod(product[::-1])[::-1], 1.0)
    return LedgerData(**{"signal": signal, **values})  # type: ignore[arg-type]


def observe(plot: LedgerOfGains, data: LedgerData, step: int = 5) -> None:
    """Deliver a ledger and let it be drawn."""
    plot.take(made(data, "ledger", step=step))
    plot.refresh()


@pytest.fixture
def plot(show: Show) -> LedgerOfGains:
    """Return the plot on a run of five layers."""
    return show(LedgerOfGains, Recording(5, steps=30))


@pytest.mark.parametrize("depth", (2, 3, 10, 200, 500))
@pytest.mark.parametrize("table", (False, True))
def test_that_the_steps_end_at_the_measured_ratio(show: Show, depth: int, table: bool) -> None:
    """From one hidden layer to hundreds; each layer's steps begin where the one above ends."""
    plot = show(LedgerOfGains, Recording(depth, steps=30))
    data = ledger(depth, skips=True)
    observe(plot, data)
    assert plot.reading is not None
    steps = steps_of(plot.reading)
    assert 10 ** steps.end[-1, -1] == pytest.approx(data.signal[0] / data.signal[-1], rel=1e-9)
    assert steps.begin[0, 0] == pytest.approx(0.0)
    assert steps.begin[1:, 0] == pytest.approx(steps.end[:-1, -1])
    plot.table_action.setChecked(table)
    assert not plot.grab().isNull()
    plot.set_theme(DARK)
    plot.refresh()
    assert not plot.grab().isNull()


def test_that_every_kind_has_a_colour_of_its_own() -> None:
    """The theme's four that everybody tells apart; the test of the themes measures how far."""
    assert {kind.value for kind in FactorKind} == set(State)
    assert {factor.kind for factor in FACTORS} == set(FactorKind)


def test_that_the_table_has_every_number(plot: LedgerOfGains, qtbot: QtBot) -> None:
    """As floats in the file, as words in the cells; columns that the network has not are left out."""
    data = ledger(5)
    observe(plot, data, step=7)
    header, rows = plot.table()
    assert header[:4] == ("step", "layer", "gain", "weights")
    assert [row[1] for row in rows] == [1, 2, 3, 4, 5]
    assert rows[0][2] == float(data.gains[0])
    assert rows[0][header.index("running")] == pytest.approx(data.signal[0] / data.signal[4])
    assert rows[4][2:8] == (None,) * 6
    plot.table_action.setChecked(True)
    plot.refresh()
    names = [plot.model.headerData(n, Qt.Orientation.Horizontal) for n in range(plot.model.columnCount())]
    assert names == ["layer", "gain", "weights", "φ′", "before φ", "running"]
    shown = plot.model.index(plot.model.row_of(3), 1).data()  # type: ignore[arg-type]
    assert float(shown) == pytest.approx(float(data.gains[2]), abs=0.01)


def test_that_the_numbers_of_a_column_have_the_same_decimals(plot: LedgerOfGains) -> None:
    """0.20 beside 0.21; what is too small stays a power of ten."""
    plot.table_action.setChecked(True)
    derivative = np.array([0.2, 0.21, 1.0, 2e-7])
    observe(plot, ledger(5, derivative=derivative))
    column = [column.name for column in plot.model.columns].index("φ′")
    texts = [plot.model.columns[column].text(layer) for layer in range(1, 5)]
    assert texts == ["0.20", "0.21", "1.00", "2·10⁻⁷"]


def test_that_a_selected_row_does_not_tint_its_chip(plot: LedgerOfGains) -> None:
    """In the middle it has the layer's own colour, at the edge another."""
    plot.table_action.setChecked(True)
    observe(plot, ledger(5))
    for layer in range(1, 5):
        index = plot.model.index(plot.model.row_of(layer), 0)  # type: ignore[arg-type]
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):
            image = icon.pixmap(CHIP, CHIP, mode).toImage()
            middle = QPoint(image.width() // 2, image.height() // 2)
            assert image.pixelColor(middle) == plot.context.layer_color(layer, 5)
            assert image.pixelColor(0, 0) != image.pixelColor(middle)


def test_that_any_column_sorts(plot: LedgerOfGains, context: PlotContext) -> None:
    """By number, not by text; what is no number comes after all others; new numbers keep the order."""
    data = ledger(5, weights=np.array([10.0, 0.5, np.nan, 2.0]))
    observe(plot, data)
    plot.table_action.setChecked(True)
    plot.refresh()
    plot.table_view.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert [plot.model.layer_at(row) for row in range(4)] == [2, 4, 1, 3]
    plot.table_view.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert [plot.model.layer_at(row) for row in range(4)] == [1, 4, 2, 3]
    plot.table_view.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    context.selection.select(4)
    observe(plot, ledger(5, weights=np.array([1.0, 2.0, 3.0, 4.0])))
    assert [plot.model.layer_at(row) for row in range(4)] == [1, 2, 3, 4]
    assert plot.table_view.currentIndex().row() == 3, "the current row goes with its layer"


def test_that_a_row_selects_its_layer(plot: LedgerOfGains, context: PlotContext, qtbot: QtBot) -> None:
    """By key; and a layer selected elsewhere is the current row."""
    observe(plot, ledger(5))
    plot.table_action.setChecked(True)
    plot.refresh()
    plot.table_view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
    plot.activateWindow()
    plot.table_view.setFocus()
    qtbot.waitUntil(plot.table_view.hasFocus)
    context.selection.select(2)
    qtbot.keyClick(plot.table_view, Qt.Key.Key_Down)
    assert context.selection.selected == 3
    context.selection.select(4)
    assert plot.table_view.currentIndex().row() == 3


def test_that_a_click_selects_and_the_pointer_reads_out(plot: LedgerOfGains, context: PlotContext) -> None:
    """The output layer is at the left."""
    observe(plot, ledger(5))
    mapping = plot.area.mapping()
    place = plot.area.mapToScene(QPointF(float(mapping.x(plot.area.place_of(2))), 50.0))
    plot.pointer_moved(place)
    assert context.selection.hovered == 2
    assert plot.readout.text().startswith("layer 2 · ")
    assert "φ′" in plot.readout.text()
    assert plot.reading is not None
    assert [len(words) for words in (plot.reading.words(2), plot.reading.words(5))] == [3, 2]
    plot.pointer_clicked(place)
    assert context.selection.selected == 2
    plot.pointer_left()
    assert plot.readout.text() == ""


def test_that_the_worst_layer_is_named() -> None:
    """By factor: a loss of 100 is more than a growth of 20."""
    data = ledger(4, weights=np.array([1.0, 0.01, 20.0]), derivative=np.ones(3), before=np.ones(3))
    reading = LedgerReading(data)
    assert reading.worst == 2
    assert reading.verdict() == "largest decrease: layer 2, 0.01"
    assert LedgerReading(
        ledger(3, weights=np.array([9.0, 1.0]), derivative=np.ones(2), before=np.ones(2))
    ).verdict() == ("largest growth: layer 1, 9")


@pytest.mark.parametrize(
    ("signal", "state", "words"),
    (
        ([0.0, 0.0, 1e-3, 1e-2], NumberState.ZERO, "layer 2: no gradient"),
        ([0.0, 1e-37, 1e-34, 1e-32], NumberState.UNDERFLOW, "layer 1: underflow"),
        ([np.nan, np.nan, 1.0, 1.0], NumberState.NAN, "layer 2: NaN"),
        ([np.inf, 1.0, 1.0, 1.0], NumberState.INFINITE, "layer 1: infinite"),
    ),
)
def test_that_what_is_no_number_is_said(
    plot: LedgerOfGains, signal: list[float], state: NumberState, words: str
) -> None:
    """In the verdict, the read-out, the file and for screen readers; and it is drawn."""
    values = np.array(signal)
    with np.errstate(all="ignore"):
        weights = values[:-1] / values[1:]
    gone = values[1:] == 0
    data = ledger(
        4, weights=weights, derivative=np.ones(3), before=np.ones(3), no_gradient=gone, signal=values
    )
    observe(plot, data)
    reading = plot.reading
    assert reading is not None
    assert reading.state(1) is state
    assert reading.verdict() == words
    assert words in plot.state_words()
    assert plot.table()[1][0][9] == state.name.lower()
    if gone[0]:
        assert "no gradient on this path" in reading.words(1)[-1]
        assert plot.table()[1][0][2] is None
    assert not plot.grab().isNull()


def test_that_paths_have_their_shares() -> None:
    """Where a skip reads the layer too; weights that let nothing through are one with the skip."""
    parts = (PathPart(1, 2, False, 0.25), PathPart(1, 3, True, 0.75), PathPart(2, 3, False, 1.0))
    reading = LedgerReading(ledger(3, skips=True, parts=parts, joined=np.array([True, False])))
    assert reading.parts_text(1) == "layer 2: 25% · skip to 3: 75%"
    assert reading.parts_text(2) == ""
    assert reading.factor_text(1, FACTORS[1]) == "with the weights"
    assert reading.has_paths


def test_that_without_numbers_it_says_why(show: Show) -> None:
    """Before a step, and without a hidden layer; nothing is drawn and the table is empty."""
    plot = show(LedgerOfGains, Recording(4, steps=3))
    plot.set_waiting("Press Space")
    observe(plot, NOTHING_YET, step=-1)
    assert plot.area.blank
    assert plot.area.remedy == "Press Space"
    assert plot.table()[1] == []
    recording = Recording(2, steps=3)
    recording.run = replace(recording.run, depth=1)
    bare = show(LedgerOfGains, recording)
    assert "no hidden layer" in bare.area.absence


def test_that_it_is_asked_for_and_kept(plot: LedgerOfGains) -> None:
    """One request for the whole network; the choice of the table comes back."""
    assert plot.requests() == {Request("ledger")}
    plot.table_action.setChecked(True)
    assert not plot.table_view.isVisible(), "there is nothing yet"
    observe(plot, ledger(5))
    assert plot.table_view.isVisible()
    assert plot.is_shown()
    assert plot.choices() == {"table": True}
    plot.take_choices({"table": False})
    assert not plot.table_view.isVisible()
    assert plot.graphics.isVisible()


def test_that_it_goes_to_files(plot: LedgerOfGains) -> None:
    """PNG and SVG of the steps, also while the table is shown."""
    observe(plot, ledger(5))
    assert png(plot).startswith(b"\x89PNG")
    assert b"weights" in svg(plot)
    plot.table_action.setChecked(True)
    assert b"<svg" in svg(plot)
