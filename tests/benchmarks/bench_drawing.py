"""Drawing: curves whole and by new columns, and the heat map."""

from typing import Any

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from gradgui.ui.drawing.canvas import Canvas, Stroke, Style
from gradgui.ui.drawing.columns import Columns
from gradgui.ui.drawing.heat_picture import Heat, HeatPicture
from gradgui.ui.drawing.lane_lines import DASHES
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.scale import Scale
from gradgui.ui.lane_record import NAMES
from gradgui.ui.theme import LIGHT
from tests.benchmarks.conftest import METRIC, STEPS, filled

WIDTH, HEIGHT = 1200.0, 500.0
CURVES = (20, 200, 500)


def columns_of(layers: int) -> Columns:
    """Return a run's columns, one a pixel."""
    columns = Columns(layers, STEPS // int(WIDTH))
    columns.load(filled(layers).history(METRIC, 0, STEPS - 1, int(WIDTH)))
    return columns


def styles_of(layers: int) -> list[Style]:
    """Return one hairline a layer."""
    return [Style(number, QColor(0, number % 256, 128)) for number in range(layers)]


@pytest.mark.parametrize("layers", CURVES)
def bench_curves_whole(benchmark: Any, app: QApplication, layers: int) -> None:
    """All columns, as after a zoom."""
    canvas = Canvas(Mapping(0.0, STEPS, -6.0, 6.0, WIDTH, HEIGHT), Scale(True), 1.0)
    columns, styles = columns_of(layers), styles_of(layers)
    benchmark(lambda: canvas.paint(columns, styles, 0, Stroke()))


@pytest.mark.parametrize("layers", CURVES)
def bench_curves_new_columns(benchmark: Any, app: QApplication, layers: int) -> None:
    """Three columns, as in a frame of a run."""
    canvas = Canvas(Mapping(0.0, STEPS, -6.0, 6.0, WIDTH, HEIGHT), Scale(True), 1.0)
    columns, styles = columns_of(layers), styles_of(layers)
    benchmark(lambda: canvas.paint(columns, styles, columns.count - 3, Stroke()))


@pytest.mark.parametrize("lane", range(4), ids=NAMES)
def bench_lane_new_columns(benchmark: Any, app: QApplication, lane: int) -> None:
    """Three columns of ten layers, in each lane's kind of line."""
    canvas = Canvas(Mapping(0.0, STEPS, -6.0, 6.0, WIDTH, HEIGHT), Scale(True), 1.0)
    columns, styles = columns_of(10), styles_of(10)
    stroke = Stroke(dash=DASHES[lane], bands=not lane)
    benchmark(lambda: canvas.paint(columns, styles, columns.count - 3, stroke))


@pytest.mark.parametrize("new", (3, None), ids=("new columns", "whole"))
@pytest.mark.parametrize("layers", CURVES)
def bench_heat_map(benchmark: Any, app: QApplication, layers: int, new: int | None) -> None:
    """Every layer's row."""
    mapping = Mapping(0.0, STEPS, 0.5, layers + 0.5, WIDTH, HEIGHT)
    heat = Heat(Scale(True), (-2.0, 2.0), True)
    picture = HeatPicture(mapping, 1.0, tuple(range(1, layers + 1)), heat, LIGHT)
    columns = columns_of(layers)
    first = 0 if new is None else columns.count - new
    benchmark(lambda: picture.paint(columns, first))
