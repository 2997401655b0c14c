"""Live curves: a metric of every layer against the step, one curve a layer."""

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QLabel, QStyledItemDelegate, QWidget

import gradgui.engine.metrics  # noqa: F401  fills METRICS
from gradgui.engine.metric import METRICS, Metric
from gradgui.ui.drawing.curves_area import REACH, CurvesArea, Found
from gradgui.ui.drawing.marks import Mark
from gradgui.ui.drawing.trace import Curve, Trace
from gradgui.ui.numbers import step_text, value_text
from gradgui.ui.plot import PLOTS, Plot, PlotContext
from gradgui.ui.theme import GRID, TITLE, Theme, font

MOST_CURVES = 40
"""Above this many layers curves are drawn for evenly spread ones."""

FEW_LAYERS = 12
DEFAULT_METRIC = "signal_grad_norm"


class LiveCurves(Plot):
    """A metric of every layer against the step; its title is the choice of the metric."""

    name = "live_curves"

    def __init__(self, context: PlotContext, parent: QWidget | None = None) -> None:
        self.shown_metric: Metric = METRICS[DEFAULT_METRIC]
        super().__init__(context, parent)
        self.area = CurvesArea(context.clock, context.time)
        self.add_area(self.area)
        self._caption = QLabel()
        self._caption.setTextFormat(Qt.TextFormat.PlainText)
        self._caption.hide()
        self._header.insertWidget(1, self._caption)
        self._layers: tuple[int, ...] = ()
        self._shown: tuple[int, ...] = ()
        self.set_theme(context.theme)

    def metrics(self) -> frozenset[str]:
        """Return the chosen metric."""
        return frozenset({self.shown_metric.name})

    def title(self) -> str:
        """Return the chosen metric in words and with its symbol, and that it is shown for each layer."""
        metric = self.shown_metric
        return self.tr("{metric}, layer by layer").format(metric=f"{metric.label} {metric.symbol}")

    def _make_title(self) -> QWidget:
        self.selector = QComboBox()
        self.selector.setObjectName("title")
        self.selector.setItemDelegate(QStyledItemDelegate(self.selector))
        for metric in METRICS.values():
            if metric.per_layer:
                self.selector.addItem(f"{metric.label}  {metric.symbol}", metric.name)
                self.selector.setItemData(
                    self.selector.count() - 1, metric.definition, Qt.ItemDataRole.ToolTipRole
                )
        self.selector.setAccessibleName(self.tr("Metric of the live curves"))
        self.selector.setToolTip(self.tr("What the curves show, for each layer"))
        self.selector.setMaxVisibleItems(20)
        self.selector.setFrame(False)
        self.selector.activated.connect(self._on_metric_chosen)
        return self.selector

    def choose_metric(self, name: str) -> None:
        """Show another per-layer metric; an unknown name changes nothing."""
        place = self.selector.findData(name)
        if place < 0:
            return
        self.selector.setCurrentIndex(place)
        self._fit_selector()
        if name != self.shown_metric.name:
            self.shown_metric = METRICS[name]
            self.graphics.setAccessibleName(self.title())
            self._log_action.setChecked(self.shown_metric.log_scale)
            self._layers = ()
            self._connect(keep=True)
            self.needs_changed.emit()
            self.stale.emit()

    def _fit_selector(self) -> None:
        """Make the title as wide as the chosen metric; the list that drops down stays as wide as it must."""
        room = QFontMetrics(font(TITLE, strong=True)).horizontalAdvance(self.selector.currentText())
        self.selector.view().setMinimumWidth(self.selector.view().sizeHintForColumn(0) + 4 * GRID)
        self.selector.setFixedWidth(room + 6 * GRID)

    def _on_metric_chosen(self, place: int) -> None:
        self.choose_metric(self.selector.itemData(place))
        self.graphics.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_run_set(self, goes_on: bool) -> None:
        self._layers = ()
        self._connect(keep=goes_on)

    def refresh(self) -> bool:
        """Draw what is new; return whether anything was."""
        if self.run is None:
            return False
        if self.run.store.metrics().get(self.shown_metric.name, ()) != self._layers:
            self._connect(keep=True)
        drew = self.area.refresh()
        if drew and self._caption.isHidden():
            self._show_caption()
        return drew

    def _connect(self, keep: bool) -> None:
        """Point the area at the metric's values of the layers to be shown."""
        if self.run is None:
            self.area.set_source(None, [])
            return
        self._layers = self.run.store.metrics().get(self.shown_metric.name, ())
        must = {number for number in (self.context.selection.selected,) if number in self._layers}
        self._shown = spread(self._layers, MOST_CURVES, must)
        curves = [self._curve(number, self._layers.index(number)) for number in self._shown]
        self.area.set_source(self.run.store, [Trace(self.shown_metric.name, curves)], keep)
        self._show_caption()
        self._highlight()

    def _show_caption(self) -> None:
        """Say what the curves leave out: layers, and steps before the metric was chosen."""
        parts = []
        if len(self._shown) < len(self._layers):
            text = self.tr("{shown} of {all} layers")
            parts.append(text.format(shown=len(self._shown), all=len(self._layers)))
        if self.run is not None and (first := self.run.store.first_step(self.shown_metric.name)) > 0:
            parts.append(self.tr("recorded from step {step} on").format(step=step_text(first)))
        self._caption.setText(" · ".join(parts))
        self._caption.setVisible(bool(parts))

    def _curve(self, number: int, index: int) -> Curve:
        assert self.run is not None
        end = number in (self._layers[0], self._layers[-1])
        label = self.tr("layer {number}").format(number=number) if end else str(number)
        few = len(self._layers) <= FEW_LAYERS
        color = self.context.layer_color(number, self.run.depth)
        return Curve(number, index, color, label if end or few else "", rank=1 if end else 3)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        super().set_theme(theme)
        self._fit_selector()
        self._caption.setStyleSheet(f"color: {theme.quiet}")

    def add_mark(self, step: int, words: str, cut: bool = False) -> None:
        """Mark a step at which something changed."""
        self.area.add_mark(Mark(step, words, cut))

    def set_message(self, text: str, hint: str = "") -> None:
        """Write a line into the empty plot."""
        self.area.message, self.area.hint = text, hint
        self.area.update()

    @property
    def has_message(self) -> bool:
        """Whether a line is written into the plot."""
        return bool(self.area.message)

    def _on_layer_chosen(self, _number: int | None) -> None:
        selected = self.context.selection.selected
        if selected in self._layers and selected not in self._shown:
            self._connect(keep=True)
            self.stale.emit()
        self._highlight()

    def _highlight(self) -> None:
        selection = self.context.selection
        keys = {number for number in (selection.selected, selection.hovered) if number is not None}
        self.area.set_highlight(frozenset(keys))

    def pointer_moved(self, scene_place: QPointF) -> None:
        """Read out the step, and the curve under the pointer."""
        if not self.area.has_inside(scene_place):
            self.pointer_left()
            return
        place = self.area.from_scene(scene_place)
        self.area.set_cursor(place.x())
        found = self.area.nearest(place)
        near = found if found is not None and found.distance <= REACH else None
        self.context.selection.hover(_layer(near))
        step = self.area.mapping().x_place(place.x())
        words = self._words(near) if near else self.context.time.words(max(0.0, round(step)))
        self.set_readout(words)

    def pointer_left(self) -> None:
        """Forget the pointer."""
        self.area.set_cursor(None)
        self.set_readout("")
        self.context.selection.hover(None)

    def pointer_clicked(self, scene_place: QPointF) -> None:
        """Select the layer whose curve was clicked."""
        found = self.area.nearest(self.area.from_scene(scene_place))
        if self.area.has_inside(scene_place) and found is not None and found.distance <= REACH:
            self.context.selection.select(_layer(found))

    def _words(self, found: Found) -> str:
        columns, index = found.trace.columns, found.curve.index
        first, last = int(columns.starts[found.column]), int(columns.stops[found.column])
        low, high = columns.low[found.column], columns.high[found.column]
        is_gradient = "grad" in self.shown_metric.name
        texts = [
            value_text(float(values[index]), is_gradient, _towards_output(values, index))
            for values in (low, high)
        ]
        span = self.tr("{low} to {high}").format(low=texts[0], high=texts[1])
        value = texts[0] if texts[0] == texts[1] else span
        return self.tr("{step} · layer {layer} · {symbol} {value}").format(
            step=self.context.time.words(first, last),
            layer=found.curve.key,
            symbol=self.shown_metric.symbol,
            value=value,
        )


def spread(layers: tuple[int, ...], most: int, must: set[int]) -> tuple[int, ...]:
    """Return at most about ``most`` layers, evenly spread: the first, the last, and those that must be."""
    if len(layers) <= most:
        return layers
    places = np.unique(np.linspace(0, len(layers) - 1, most).round().astype(int))
    return tuple(sorted({layers[int(place)] for place in places} | must))


def _layer(found: Found | None) -> int | None:
    return found.curve.key if found is not None and isinstance(found.curve.key, int) else None


def _towards_output(values: npt.NDArray[np.float64], index: int) -> float:
    later = values[index + 1 :]
    known = later[later != 0]
    return float(known[0]) if len(known) else float("nan")


PLOTS.add(LiveCurves.name, LiveCurves)
