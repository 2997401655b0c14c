"""MetricView: the base of the ways in which a plot draws a metric of every layer."""

from dataclasses import dataclass
from typing import ClassVar

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QColor

from gradgui.engine.dataset import FloatArray
from gradgui.engine.metric import Metric
from gradgui.ui.drawing.area import Area
from gradgui.ui.drawing.number_marks import nearest_towards_output
from gradgui.ui.drawing.time_axis import TimeAxis, steps_text
from gradgui.ui.drawing.trace import Curve, Trace
from gradgui.ui.engine_words import engine_text
from gradgui.ui.numbers import value_text
from gradgui.ui.plot import PlotContext
from gradgui.ui.recorded_rows import Row, recorded_rows
from gradgui.ui.shown_run import Run


@dataclass(frozen=True)
class MetricSource:
    """A metric of a run, and the numbers of the layers that have it.

    beside: the same of its other lanes. name: what the lane is called, where there are several. divisor: the
    lane whose numbers it is divided by.
    """

    run: Run
    metric: Metric
    layers: tuple[int, ...]
    beside: tuple["MetricSource", ...] = ()
    name: str = ""
    divisor: str = ""

    @property
    def lane_words(self) -> str:
        """What lane it is, or which is divided by which; nothing where there is one."""
        if self.divisor:
            return _tr("lane {over} / lane {under}").format(over=self.name, under=self.divisor)
        return _tr("lane {lane}").format(lane=self.name) if self.name else ""

    @property
    def reference(self) -> float | None:
        """The value of a ratio at which both lanes have the same."""
        return 1.0 if self.divisor else None

    @property
    def column_name(self) -> str:
        """The same for a column of a table."""
        return f"{self.name}/{self.divisor}" if self.divisor else self.name

    @property
    def lanes(self) -> tuple["MetricSource", ...]:
        """The lanes, this one among them, in the order of their numbers."""
        return tuple(sorted((self, *self.beside), key=lambda source: source.run.lane))

    @property
    def is_gradient(self) -> bool:
        """Whether a zero says that no gradient arrives."""
        return "grad" in self.metric.name and not self.divisor


@dataclass(frozen=True)
class ReadOut:
    """What is under the pointer: a layer, or None, and words for it.

    shorter: what to say instead where there is no room for `words`, the longest first. lane: whose layer it
    is; None: the shown one's.
    """

    layer: int | None
    words: str
    shorter: tuple[str, ...] = ()
    lane: int | None = None


class MetricView:
    """One way to draw a metric. It has an area of the plot, and draws only what is new."""

    area: Area
    over_time = True
    """Whether it draws all steps, not the newest alone."""
    can_overlay: ClassVar[bool] = True
    """Whether lanes can be drawn over each other."""

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

    def short_note(self) -> str:
        """Return the note in few words."""
        return self.note()

    def shown_layers(self) -> tuple[int, ...]:
        """Return the layers of the shown lane that are drawn."""
        return self.source.layers if self.source is not None else ()

    def drawn(self) -> list[tuple[MetricSource, tuple[int, ...]]]:
        """Return each lane that is drawn and its layers, in the order of the lanes' numbers."""
        return [] if self.source is None else [(self.source, self.shown_layers())]

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


def view_rows(view: MetricView) -> list[tuple[str, list[Row]]]:
    """Return of each lane that a view draws its name and what is in view as rows of a table."""
    first, last = view.shown_steps()
    return [
        (
            source.column_name,
            recorded_rows(source.run.store, source.metric.name, max(0, first), last, layers),
        )
        for source, layers in view.drawn()
    ]


def trace_of(source: MetricSource, colors: list[QColor]) -> Trace:
    """Return a metric's values of every layer as curves without labels."""
    curves = [Curve(number, index, colors[number - 1], "") for index, number in enumerate(source.layers)]
    return Trace(source.metric.name, curves)


def column_words(source: MetricSource, time: TimeAxis, trace: Trace, column: int, layer: int) -> str:
    """Return step, layer and value (from smallest to largest) of a column of steps."""
    columns = trace.columns
    steps = time.words(int(columns.starts[column]), int(columns.stops[column]))
    text = _tr("{step} · layer {layer} · {symbol} {value}")
    if source.name:
        text = _tr("{step} · {lane} · layer {layer} · {symbol} {value}")
    return text.format(
        step=steps,
        lane=source.lane_words,
        layer=layer,
        symbol=engine_text(source.metric.symbol),
        value=_column_value(source, trace, column, layer),
    )


def short_column_words(
    source: MetricSource, time: TimeAxis, trace: Trace, column: int, layer: int
) -> tuple[str, ...]:
    """Return shorter forms of the same: without symbol, with two digits, without epochs, a bare step."""
    columns = trace.columns
    first, last = int(columns.starts[column]), int(columns.stops[column])
    value, rough = (_column_value(source, trace, column, layer, digits) for digits in (3, 2))
    short = _tr("{step} · layer {layer} · {value}")
    if source.name:
        short = _tr("{step} · {lane} · layer {layer} · {value}")
    forms = [(time.words(first, last), value), (time.words(first, last), rough)]
    forms += [(time.step_words(first, last), rough), (steps_text(first, last), rough)]
    return tuple(
        dict.fromkeys(
            short.format(step=step, lane=source.column_name, layer=layer, value=text) for step, text in forms
        )
    )


def _column_value(source: MetricSource, trace: Trace, column: int, layer: int, digits: int = 3) -> str:
    columns, index = trace.columns, source.layers.index(layer)
    low, high = (
        value_text(float(values[index]), source.is_gradient, nearest_towards_output(values, index), digits)
        for values in (columns.low[column], columns.high[column])
    )
    return low if low == high else _tr("{low} to {high}").format(low=low, high=high)


def _tr(text: str) -> str:
    return QCoreApplication.translate("MetricView", text)
