"""The phase diagram: computed beside the window, drawn, read out, and its dot moved by mouse and keys."""

import json
import threading
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import parse
from gradgui.engine.specs.activation import ReLU, Tanh
from gradgui.engine.specs.initialization import VarianceScaled
from gradgui.engine.theory.mean_field import chi, fixed_point
from gradgui.ui import phase_work
from gradgui.ui.background import GoOn
from gradgui.ui.drawing.phase_colors import phase_image
from gradgui.ui.drawing.phase_picture import PhasePicture
from gradgui.ui.phase_work import PhaseAnswer, PhaseQuestion
from gradgui.ui.plot import Plot, PlotContext
from gradgui.ui.plots.phase_diagram import PhaseDiagramPlot
from gradgui.ui.shown_run import Run
from gradgui.ui.theme import THEMES, Theme
from tests.ui.bench import Bench
from tests.ui.color_vision import SIGHTS, difference
from tests.ui.plots.observed import split
from tests.ui.plots.recording import Recording

Show = Callable[[type[Plot], Recording | None], Plot]
LEFT, SHIFT = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier


def network(activation: str = "tanh", weights: float = 1.0, biases: float = 0.05, **layer: Any) -> Experiment:
    """Return four layers of one activation that start by variance."""
    dense = {"kind": "dense", "units": 8, "activation": {"kind": activation}, **layer}
    start = {"kind": "variance", "weight_variance": weights, "bias_variance": biases}
    data = {"gradgui": 1, "dataset": {"kind": "two_moons"}}
    return parse(json.dumps({**data, "network": {"layers": [dense] * 4, "initialization": start}}))


def shown(show: Show, qtbot: QtBot, experiment: Experiment) -> PhaseDiagramPlot:
    """Return the plot of an experiment once its picture is there."""
    plot = show(PhaseDiagramPlot, None)
    assert isinstance(plot, PhaseDiagramPlot)
    recording = Recording(5)
    plot.set_run(Run(experiment, recording.store, 5, split()))
    settle(plot, qtbot)
    return plot


def settle(plot: PhaseDiagramPlot, qtbot: QtBot) -> PhasePicture:
    """Let the plot ask and draw until it has what it wants."""

    def is_settled() -> bool:
        return not plot.refresh() and not plot.background.is_busy

    qtbot.waitUntil(is_settled, timeout=20_000)
    assert isinstance(plot.area.picture, PhasePicture)
    return plot.area.picture


def pixel(plot: PhaseDiagramPlot, weights: float, biases: float) -> QPoint:
    """Return where a place of the axes is on the view."""
    mapping = plot.area.mapping()
    scene = plot.area.mapToScene(QPointF(mapping.x(weights), mapping.y(biases)))
    return plot.graphics.mapFromScene(scene)


def color_at(plot: PhaseDiagramPlot, weights: float, biases: float) -> QColor:
    return plot.graphics.grab().toImage().pixelColor(pixel(plot, weights, biases))


def drag(plot: PhaseDiagramPlot, qtbot: QtBot, *places: tuple[float, float], drop: bool = True) -> None:
    """Press at the first place, move over the others, let go at the last."""
    port = plot.graphics.viewport()
    qtbot.mousePress(port, LEFT, pos=pixel(plot, *places[0]))
    for place in places[1:]:
        _move(plot, pixel(plot, *place))
    if drop:
        qtbot.mouseRelease(port, LEFT, pos=pixel(plot, *places[-1]))


def _move(plot: PhaseDiagramPlot, place: QPoint) -> None:
    """Move the mouse with the button down, which QTest does not tell."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtGui import QMouseEvent

    port = plot.graphics.viewport()
    none = Qt.KeyboardModifier.NoModifier
    where = QPointF(place), QPointF(port.mapToGlobal(place))
    QCoreApplication.sendEvent(port, QMouseEvent(QEvent.Type.MouseMove, *where, LEFT, LEFT, none))


def test_that_colours_are_those_of_both_phases(show: Show, qtbot: QtBot) -> None:
    """Bluer where the gradient vanishes, redder where it explodes, on both sides of the edge."""
    plot = shown(show, qtbot, network())
    vanishing, exploding = color_at(plot, 0.3, 0.2), color_at(plot, 3.5, 0.1)
    assert vanishing.blue() > vanishing.red() + 30
    assert exploding.red() > exploding.blue() + 30
    picture = settle(plot, qtbot)
    assert picture.diagram is not None
    place = int(np.abs(picture.diagram.edge_biases - 0.05).argmin())
    assert picture.diagram.edge[place] == pytest.approx(1.76, abs=0.1)


def test_that_the_dot_is_where_the_layers_start(show: Show, qtbot: QtBot) -> None:
    """All in one place; under Xavier the first and the last layer, of other shapes, are faint and named."""
    plot = shown(show, qtbot, network())
    picture = settle(plot, qtbot)
    assert [(dot.x, dot.y, dot.words, dot.main) for dot in picture.dots] == [(1, 0.05, "this network", True)]
    plain = network().to_data()
    plain["network"]["initialization"] = {"kind": "xavier_normal"}
    plot.set_run(Run(parse(json.dumps(plain)), Recording(5).store, 5, split()))
    picture = settle(plot, qtbot)
    found = {dot.words: (dot.x, dot.main) for dot in picture.dots}
    assert found["layers 2–4"] == (1.0, True)
    assert found["layer 1"] == (pytest.approx(0.4), False)
    assert found["layer 5"] == (pytest.approx(1.6), False)


def test_that_the_read_out_is_the_theory_at_the_pointer(show: Show, qtbot: QtBot) -> None:
    """q*, χ and ξ of that place, as computed one by one."""
    plot = shown(show, qtbot, network())
    plot.pointer_moved(plot.area.mapToScene(plot.area.from_scene(_scene(plot, 2.0, 0.05))))
    text = plot.readout.text()
    assert text.startswith("weight variance 2 · bias variance 0.05 · q* 0.72")
    assert "χ 1.05" in text and "ξ −2" in text
    plot.pointer_left()
    assert plot.readout.text() == ""


def _scene(plot: PhaseDiagramPlot, weights: float, biases: float) -> QPointF:
    mapping = plot.area.mapping()
    return plot.area.mapToScene(QPointF(mapping.x(weights), mapping.y(biases)))


def test_that_the_table_is_what_is_drawn(show: Show, qtbot: QtBot) -> None:
    """One row a cell; χ is that of its own fixed point."""
    plot = shown(show, qtbot, network())
    header, rows = plot.table()
    assert header == ("activation", "weight_variance", "bias_variance", "q", "chi")
    assert len(rows) == phase_work.COLUMNS * phase_work.ROWS
    for kind, weights, biases, q, factor in rows[5000:5003]:
        assert kind == "tanh"
        expected = fixed_point(Tanh(), float(weights), float(biases))  # type: ignore[arg-type]
        assert q == pytest.approx(expected, rel=1e-3)
        assert factor == pytest.approx(chi(Tanh(), float(weights), expected), rel=1e-3)  # type: ignore[arg-type]


def test_that_a_drag_asks_once_and_only_at_its_end(show: Show, qtbot: QtBot) -> None:
    """While it is moved the read-out says what it would be; the view does not move."""
    plot = shown(show, qtbot, network())
    orders: list[tuple[str, object]] = []
    plot.asked.connect(lambda each, order: orders.append((order, each.wanted)))
    view = plot.area.view.viewRange()
    drag(plot, qtbot, (1.0, 0.05), (1.5, 0.1), (2.0, 0.2), drop=False)
    assert orders == []
    assert "χ" in plot.readout.text()
    picture = plot.area.picture
    assert isinstance(picture, PhasePicture) and picture.moved is not None and "χ" in picture.moved_words
    qtbot.mouseRelease(plot.graphics.viewport(), LEFT, pos=pixel(plot, 2.0, 0.2))
    assert [order for order, _ in orders] == ["start.set_variances"]
    assert orders[0][1] == (pytest.approx(2.0, abs=0.02), pytest.approx(0.2, abs=0.01))
    assert plot.wanted is None and picture.moved == orders[0][1]
    assert plot.area.view.viewRange() == view


def test_that_escape_puts_the_dot_back(show: Show, qtbot: QtBot) -> None:
    """So does leaving the plot; and elsewhere the mouse moves the view as in every plot."""
    plot = shown(show, qtbot, network())
    plot.activateWindow()
    orders: list[str] = []
    plot.asked.connect(lambda _, order: orders.append(order))
    drag(plot, qtbot, (1.0, 0.05), (2.0, 0.2), drop=False)
    qtbot.keyClick(plot.graphics, Qt.Key.Key_Escape)
    assert plot.wanted is None
    qtbot.mouseRelease(plot.graphics.viewport(), LEFT, pos=pixel(plot, 2.0, 0.2))
    drag(plot, qtbot, (3.0, 0.3), (2.0, 0.2))
    qtbot.keyClick(plot.graphics, Qt.Key.Key_Right, SHIFT)
    assert plot.wanted is not None
    plot.hide()
    assert plot.wanted is None and orders == []


def test_that_keys_move_the_dot_and_let_it_go(show: Show, qtbot: QtBot) -> None:
    """Shift and arrows by a fiftieth of the view; Return, which else maximises the plot, ends the move."""
    plot = shown(show, qtbot, network())
    plot.activateWindow()
    plot.graphics.setFocus()
    qtbot.waitUntil(plot.graphics.hasFocus)
    orders: list[tuple[str, Any]] = []
    plot.asked.connect(lambda each, order: orders.append((order, getattr(each, "wanted", None))))
    stride = (plot.area.mapping().right - plot.area.mapping().left) / 50
    for _ in range(3):
        qtbot.keyClick(plot.graphics, Qt.Key.Key_Right, SHIFT)
    assert plot.graphics.accessibleDescription() == plot.readout.text()
    qtbot.keyClick(plot.graphics, Qt.Key.Key_Return)
    assert [order for order, _ in orders] == ["start.set_variances"]
    assert orders[0][1] == (pytest.approx(1.0 + 3 * stride, abs=0.02), 0.05)
    qtbot.keyClick(plot.graphics, Qt.Key.Key_Return)
    assert [order for order, _ in orders] == ["start.set_variances", "stage.toggle"]


def test_that_layers_with_a_start_of_their_own_cannot_be_dragged(show: Show, qtbot: QtBot) -> None:
    """Setting the network's initialisation would not move them."""
    plot = shown(show, qtbot, network(initialization={"kind": "lecun_normal"}))
    main = plot.network.main
    assert main is not None and main.layers == (1, 2, 3, 4)
    assert not plot.dot_is_at(_scene(plot, main.weight_variance, main.bias_variance))
    qtbot.keyClick(plot.graphics, Qt.Key.Key_Right, SHIFT)
    assert plot.wanted is None


def test_that_another_activation_has_other_phases(show: Show, qtbot: QtBot) -> None:
    """ReLU's edge is upright at 2; back at the first entry it is the network's again."""
    plot = shown(show, qtbot, network())
    plot.selector.choose("relu")
    picture = settle(plot, qtbot)
    assert plot.selector.activation == ReLU()
    assert picture.diagram is not None
    assert picture.diagram.edge == pytest.approx(np.full(len(picture.diagram.edge), 2.0), rel=1e-3)
    assert plot.choices() == {"activation": "relu"}
    plot.take_choices({"activation": ""})
    settle(plot, qtbot)
    assert plot.selector.activation == Tanh()
    plot.take_choices({"activation": "nonsense"})
    assert plot.choices() == {"activation": ""}


def test_that_a_network_that_theory_does_not_tell_is_named(show: Show, qtbot: QtBot) -> None:
    plot = shown(show, qtbot, network(normalization={"kind": "batch"}))
    assert "With BatchNorm the dot predicts nothing" in settle(plot, qtbot).notes[0]
    assert "BatchNorm" in plot.words()


@pytest.mark.parametrize(("width", "height", "is_large"), [(360, 200, False), (900, 600, True)])
def test_that_a_small_plot_leaves_out_notes(
    show: Show, qtbot: QtBot, width: int, height: int, is_large: bool
) -> None:
    """They are still read aloud; nothing is written over the curve in what is small."""
    plot = shown(show, qtbot, network(normalization={"kind": "batch"}))
    plot.resize(width, height)
    picture, written = settle(plot, qtbot), []
    write = picture._write

    def note(painter: object, text: str, *others: object) -> None:
        written.append(text)
        write(painter, text, *others)  # type: ignore[arg-type]

    picture._write = note  # type: ignore[method-assign]
    plot.graphics.grab()
    assert written
    assert any("BatchNorm" in text for text in written) is is_large
    assert "BatchNorm" in plot.state_words()
    assert not any("_" in text for text in (*written, picture.corner, picture.left_words))


def test_that_zooming_computes_what_is_in_view(show: Show, qtbot: QtBot) -> None:
    """At once from what there is, then finer; Home brings the usual range back."""
    plot = shown(show, qtbot, network())
    before = settle(plot, qtbot)
    plot.zoom_view(0.5)
    picture = settle(plot, qtbot)
    assert picture.diagram is not None and before.diagram is not None
    steps = [np.diff(each.diagram.weight_variances)[0] for each in (before, picture)]  # type: ignore[union-attr]
    assert steps[1] < 0.6 * steps[0]
    plot.reset_view()
    assert settle(plot, qtbot).bounds() == before.bounds()


def test_that_the_window_is_told_only_when_it_takes_long(
    show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing blocks meanwhile; hiding the plot ends the work and showing it begins it again."""
    plot = shown(show, qtbot, network())
    held, answer = threading.Event(), PhaseQuestion.answer

    def slowly(question: PhaseQuestion, go_on: GoOn) -> PhaseAnswer:
        while not held.wait(0.002) and go_on():
            pass
        return answer(question, go_on)

    monkeypatch.setattr(PhaseQuestion, "answer", slowly)
    plot.selector.choose("selu")
    plot.refresh()
    assert plot.area.message == ""
    qtbot.waitUntil(lambda: plot.area.message == "Computing the phases …")
    plot.hide()
    assert not [each for each in threading.enumerate() if each.name == "background"]
    held.set()
    plot.show()
    assert settle(plot, qtbot).diagram is not None
    assert plot.area.message == ""


def test_that_without_hidden_layers_it_says_so(show: Show, qtbot: QtBot) -> None:
    plot = show(PhaseDiagramPlot, None)
    assert isinstance(plot, PhaseDiagramPlot)
    data = network().to_data()
    data["network"]["layers"] = []
    plot.set_run(Run(parse(json.dumps(data)), Recording(2).store, 1, split()))
    plot.refresh()
    assert plot.area.message == "No hidden layer"
    plot.selector.choose("tanh")
    settle(plot, qtbot)


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
@pytest.mark.parametrize("sight", SIGHTS)
def test_that_everybody_tells_the_phases_apart(theme: Theme, sight: str) -> None:
    """Both from each other and from the edge between them, at an e-fold in two layers."""
    image = phase_image(np.array([[0.6, 1.0, 1.65]]), theme)
    vanishing, edge, exploding = (image.pixelColor(place, 0) for place in range(3))
    assert difference(vanishing, exploding, sight) > 15
    assert min(difference(edge, each, sight) for each in (vanishing, exploding)) > 8


def test_that_dropping_the_dot_is_one_step_of_undo(bench: Bench, qtbot: QtBot, context: PlotContext) -> None:
    """In the window, opened from its menu: an edit of the initialisation, a restart."""
    bench.ready()
    plot = bench.window.plots["phase_diagram"]
    assert isinstance(plot, PhaseDiagramPlot) and not plot.is_shown()
    dock = bench.window.docks.dock_of(plot)
    assert dock is not None
    dock.toggleViewAction().trigger()
    qtbot.waitUntil(plot.is_shown)
    settle(plot, qtbot)
    before = bench.document.experiment
    main = plot.network.main
    assert main is not None and (main.weight_variance, main.bias_variance) == (2.0, 0.0)
    drag(plot, qtbot, (2.0, 0.0), (1.7, 0.05), (1.2, 0.1))
    rule = bench.document.experiment.network.initialization
    assert isinstance(rule, VarianceScaled)
    assert rule.weight_variance == pytest.approx(1.2, abs=0.05)
    assert rule.bias_variance == pytest.approx(0.1, abs=0.01)
    assert bench.document.undo_stack.count() == 1
    assert bench.thread.commands[-1] == "change"
    bench.thread.answer()
    bench.settle()
    main = plot.network.main
    assert main is not None and main.weight_variance == rule.weight_variance
    assert settle(plot, qtbot).moved is None
    bench.window.actions_by_name["undo"].trigger()
    assert bench.document.experiment == before
