"""The first minute of the program with a real run: Space, a finding, a click on a remedy, and it is gone."""

import math
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gradgui.engine.events import RunState
from gradgui.engine.presets import find
from gradgui.engine.store import MetricStore
from gradgui.engine.training_thread import TrainingThread
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.drawing.trace import Trace
from gradgui.ui.main_window import MainWindow
from gradgui.ui.plots.live_curves import LiveCurves
from gradgui.ui.plots.prediction_views import BoundaryView
from gradgui.ui.plots.predictions import Predictions
from gradgui.ui.recording import Recording
from gradgui.ui.run_controller import RunController
from gradgui.ui.settings import Settings

WAIT = 60_000


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """Return the window on the first preset, ready to run."""
    preset = find("sigmoid_ten_layers")
    assert preset is not None
    controller = RunController(TrainingThread)
    document = DocumentController(preset.read())
    recording = Recording(document, controller, tmp_path / "recovery")
    window = MainWindow(document, controller, recording, Settings(tmp_path), (), "light")
    qtbot.addWidget(window)
    window.resize(1440, 900)
    window.show()
    window.reset_layout()
    controller.start()
    qtbot.waitUntil(lambda: controller.state is RunState.READY, timeout=WAIT)
    yield window
    window.files.close_unasked()
    QApplication.processEvents()


@pytest.mark.parametrize("remedy", ("batch_normalization", "relu_kaiming"))
def test_that_a_click_on_a_remedy_takes_the_finding_away(
    window: MainWindow, qtbot: QtBot, remedy: str
) -> None:
    """BatchNorm carries the run on, ReLU and He begin it anew; each is one undo step."""
    panel = window.findings.panel
    window.actions_by_name["toggle_run"].trigger()
    qtbot.waitUntil(lambda: "vanishing" in panel.rows and panel.isVisible(), timeout=WAIT)
    row = panel.rows["vanishing"]
    text = row.sentence.text()
    assert text.startswith("Vanishing: layer 1 receives") and "·10⁻⁶ of layer 10's gradient" in text
    assert "each layer passes on 0.23. φ′ keeps 0.23" in text
    button = next(each for each in row.remedies.buttons if each.objectName() == remedy)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.document.undo_stack.count() == 1
    qtbot.waitUntil(lambda: "vanishing" not in panel.rows, timeout=WAIT)
    assert window.controller.state is RunState.RUNNING


def test_that_a_branch_shows_both_lanes(window: MainWindow, qtbot: QtBot) -> None:
    """The storyboard to its end: a second lane beside the first, and the lens of layer 3 in either.

    B's layers receive what lies within two decades and layer 1 more than the output layer; its loss falls;
    its decision boundary has both classes, while A's has one.
    """
    panel, controller = window.findings.panel, window.controller
    boundary = window.plots["predictions"]
    dock = window.docks.dock_of(boundary)
    assert isinstance(boundary, Predictions) and isinstance(window.live, LiveCurves) and dock is not None
    dock.raise_()
    window.actions_by_name["toggle_run"].trigger()
    qtbot.waitUntil(lambda: "vanishing" in panel.rows and panel.isVisible(), timeout=WAIT)
    entries = {each.data(): each for each in panel.rows["vanishing"].remedies.branches.actions()}
    entries["batch_normalization"].trigger()
    qtbot.waitUntil(lambda: len(controller.lanes) == 2, timeout=WAIT)
    first, second = (controller.lanes[number].store for number in (0, 1))
    qtbot.waitUntil(lambda: _loss(second) < 0.5, timeout=WAIT)
    assert _loss(first) > 0.6
    values = second.last("signal_grad_norm")[1]
    assert values.max() / values.min() < 100 and values[0] > values[-1]
    assert first.last("signal_grad_norm")[1][0] < 1e-5
    traces = window.live.area.traces
    assert [trace.name for trace in traces] == ["B", "A"] and len(traces[1].curves) == 10
    qtbot.waitUntil(lambda: sum(each.view is not None for each in boundary._panels) == 2, timeout=WAIT)
    qtbot.waitUntil(lambda: _classes(boundary) == [1, 2], timeout=WAIT)
    window.actions_by_name["toggle_run"].trigger()
    qtbot.waitUntil(lambda: controller.state is RunState.PAUSED, timeout=WAIT)
    window.refresher.draw_all()
    for lane in (0, 1):
        _click_layer(window.live, 3, lane, qtbot)
        qtbot.waitUntil(lambda lane=lane: _is_in_lens(window, lane), timeout=WAIT)


def _loss(store: MetricStore) -> float:
    values = store.recent("loss", store.last_step - 20).values
    return float(values.mean()) if len(values) else 1.0


def _classes(plot: Predictions) -> list[int]:
    """Return into how many classes each lane parts the plane."""
    views = [panel.view for panel in plot._panels]
    return [len(np.unique(view.data.outputs.argmax(2))) for view in views if isinstance(view, BoundaryView)]


def _click_layer(plot: LiveCurves, layer: int, lane: int, qtbot: QtBot) -> None:
    """Click on a layer's curve of a lane near its end, where it is farthest from all other curves."""
    plot.refresh()
    trace = next(each for each in plot.area.traces if each.lane == lane)
    index = next(curve.index for curve in trace.curves if curve.key == layer)
    last = range(trace.columns.count - 60, trace.columns.count - 5)
    column = max(last, key=lambda each: _distance(plot, trace, index, each))
    mapping = plot.area.mapping()
    value = float(trace.columns.mean[column, index])
    pixel = QPointF(float(mapping.x(trace.columns.middle(column))), float(mapping.y(math.log10(value))))
    place = plot.graphics.mapFromScene(plot.area.mapToScene(pixel))
    qtbot.mouseClick(plot.graphics.viewport(), Qt.MouseButton.LeftButton, pos=place)


def _distance(plot: LiveCurves, trace: Trace, index: int, column: int) -> float:
    """Return how many decades a curve is away from the nearest other one in the same place."""
    own, place = trace.columns.mean[column, index], trace.columns.middle(column)
    others = [
        each.columns.mean[_column_at(each, place), curve.index]
        for each in plot.area.traces
        for curve in each.curves
        if (each, curve.index) != (trace, index)
    ]
    return float(np.abs(np.log10(others) - np.log10(own)).min())


def _column_at(trace: Trace, place: float) -> int:
    return int(np.abs(trace.columns.middles - place).argmin())


def _is_in_lens(window: MainWindow, lane: int) -> bool:
    """Tell whether the lens shows layer 3 of a lane, with its numbers."""
    panel = window.lens_panel
    is_named = panel.head.title.text() == f"Layer 3 of 10 · lane {'AB'[lane]}"
    return is_named and panel.isVisible() and panel.data is not None
