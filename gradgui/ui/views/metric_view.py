"""MetricView: the base of the ways in which a plot draws a metric of every layer."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QColor

from gradgui.engine.dataset import FloatArray
from gradgui.engine.metric import Metric
from gradgui.ui.drawing.area import Area
from gradgui.ui.drawing.number_marks import nearest_towards_output
from gradgui.ui.drawing.time_axis import TimeAxis
from gradgui.ui.drawing.trace import Curve, Trace
from gradgui.ui.engine_words import engine_text
from gradgui.ui.numbers import value_text
from gradgui.ui.plot import PlotContext, Run
from gradgui.ui.recorded_rows import Row, recorded_rows


@dataclass(frozen=True)
class MetricSource:
    """A metric of a run, and the numbers of the layers that have it."""

    run: Run
    metric: Metric
    layers: tuple[int, ...]

    @property
    def is_gradient(self) -> bool:
        """Whether a zero says that no gradient arrives."""
        return "grad" in self.metric.name


@dataclass(frozen=True)
class ReadOut:
    """What is under the pointer: a layer, or None, and words for it."""

    layer: int | None
    words: str


class MetricView:
    """One way to draw a metric. It has an area of the plot, and draws only what is new."""

    area: Area

    def __init__(self, context: PlotContext) -> None:
        self.context = context
        self.source: MetricSource | None = None

    def show(self, source: MetricSource | None, keep: bool) -> None:
        """Draw another metric, or none; ``keep`` the view and the marks of the run that goes on."""
        raise NotImplementedError

    def refresh(self) -> bool:
        """Draw what is new; return whether anything was."""
        raise NotImplementedError

    def choose(self, selected: int | None, hovered: int | None) -> None:
        """Highlight the selected layer and the one under the pointer."""
        raise NotImplementedError

    def read_out(self, place: QPointF) -> ReadOut:
        """Return what is at a pixel of the area."""
        raise NotImplementedError

    def pointer_left(self) -> None:
        """Forget the pointer."""

    def note(self) -> str:
        """Return what the picture leaves out or joins, or nothing."""
        return ""

    def shown_layers(self) -> tuple[int, ...]:
        """Return the layers that are drawn."""
        return self.source.layers if self.source is not None else ()

    def shown_steps(self) -> tuple[int, int]:
        """Return the first and the last step in view."""
        raise NotImplementedError

    def stops(self) -> FloatArray:
        """Return the places along the level axis that have something to read out (n,)."""
        raise NotImplementedError

    def heights(self, place: float) -> FloatArray:
        """Return the numbers of the upright axis with something to read out at a place; NaN: nothing (n,)."""
        raise NotImplementedError

    def layer_colors(self) -> list[QColor]:
        """Return the colours of all layers of the run, from layer 1 on."""
        if self.source is None:
            return []
        depth = self.source.run.depth
        return [self.context.layer_color(number, depth) for number in range(1, depth + 1)]


def view_rows(view: MetricView) -> list[Row]:
    """Return what a view has in view as rows of a table."""
    source = view.source
    if source is None:
        return []
    first, last = view.shown_steps()
    return recorded_rows(source.run.store, source.metric.name, max(0, first), last, view.shown_layers())


def trace_of(source: MetricSource, colors: list[QColor]) -> Trace:
    """Return a metric's values of every layer as curves without labels."""
    curves = [Curve(number, index, colors[number - 1], "") for index, number in enumerate(source.layers)]
    return Trace(source.metric.name, curves)


def column_words(source: MetricSource, time: TimeAxis, trace: Trace, column: int, layer: int) -> str:
    """Return step, layer and value (from smallest to largest) of a column of steps."""
    columns, index = trace.columns, source.layers.index(layer)
    first, last = int(columns.starts[column]), int(columns.stops[column])
    texts = [
        value_text(float(values[index]), source.is_gradient, nearest_towards_output(values, index))
        for values in (columns.low[column], columns.high[column])
    ]
    span = _tr("{low} to {high}").format(low=texts[0], high=texts[1])
    value = texts[0] if texts[0] == texts[1] else span
    return _tr("{step} · layer {layer} · {symbol} {value}").format(
        step=time.words(first, last), layer=layer, symbol=engine_text(source.metric.symbol), value=value
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("MetricView", text)
