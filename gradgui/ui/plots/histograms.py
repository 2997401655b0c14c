"""Histograms of one layer: weights, their gradient, pre-activations, outputs; now and over time."""

from PySide6.QtCore import QCoreApplication, QPointF
from PySide6.QtGui import QAction, QColor, QResizeEvent
from PySide6.QtWidgets import QWidget

from gradgui.engine.events import ObservationMade
from gradgui.engine.observations.histograms import Histogram, HistogramsData, Quantity
from gradgui.engine.observed import Request
from gradgui.ui.drawing.end_labels import readable
from gradgui.ui.drawing.histogram_area import HistogramArea, notes_of
from gradgui.ui.drawing.histogram_history import HistogramHistory
from gradgui.ui.drawing.scale import Scale
from gradgui.ui.engine_words import said
from gradgui.ui.numbers import power_text
from gradgui.ui.observing_plot import ObservingPlot
from gradgui.ui.plot import PLOTS, PlotContext
from gradgui.ui.plot_header import TitleLabel
from gradgui.ui.plots.prediction_views import Table
from gradgui.ui.shown_run import Run
from gradgui.ui.theme import Theme

WIDE = 2.4
"""Width over height from which all panels stand side by side."""


class Histograms(ObservingPlot):
    """Four panels of the selected layer, or of layer 1 where none is."""

    name = "histograms"

    def __init__(self, context: PlotContext, parent: QWidget | None = None) -> None:
        self._layer = context.selection.selected or 1
        super().__init__(context, parent)
        self.panels: dict[Quantity, HistogramArea] = {
            "weight": HistogramArea(context.clock, self.tr("weights W"), log=False),
            "weight_grad": HistogramArea(context.clock, self.tr("gradient |∂L/∂W|"), log=True),
            "preactivation": HistogramArea(context.clock, self.tr("pre-activations Z"), log=False),
            "output": HistogramArea(context.clock, self.tr("outputs Y"), log=False),
        }
        self._columns = 0
        self._present_histories: dict[Quantity, HistogramHistory] = {}
        for area in self.panels.values():
            self.add_area(area)
        self._arrange()
        tip = self.tr("Show how the histograms changed from step to step, as seen here")
        self.time_action, _ = self._add_switch(self.tr("Over time"), tip, self.tr("Histograms over time"))
        self.time_action.toggled.connect(self._on_time_chosen)
        self.set_theme(context.theme)
        self._show_title()

    def requests(self) -> frozenset[Request]:
        """Return the histograms of the layer that is shown."""
        return frozenset({Request("histograms", self._layer)})

    def title(self) -> str:
        """Return the layer that is shown."""
        return self.tr("Histograms of layer {number}").format(number=self._layer)

    def _show_waiting(self) -> None:
        if not self.newest:
            self.show_newest()

    def short_title(self) -> str:
        """Return the kind of plot, whichever layer is shown."""
        return self.tr("Histograms")

    def show_title(self, shown: bool) -> None:
        """Show the title always: a tab does not tell the layer."""
        super().show_title(True)

    def _on_time_chosen(self, over_time: bool) -> None:
        for area in self.panels.values():
            area.set_over_time(over_time)
        self.stale.emit()

    def _on_taken(self, event: ObservationMade) -> None:
        data = event.data
        if isinstance(data, HistogramsData):
            for quantity, histogram in data.quantities.items():
                if quantity in self.panels:
                    self.panels[quantity].history.add(event.step, histogram)

    def _on_run_set(self, goes_on: bool) -> None:
        if not goes_on:
            self._forget()
        super()._on_run_set(goes_on)
        self._show_title()

    def show_past(self, past: Run | None) -> None:
        """Show the histograms of a past step, after those that were seen of the steps before it."""
        for quantity, area in self.panels.items():
            present = self._present_histories.setdefault(quantity, area.history)
            area.history = present if past is None else present.until(past.store.last_step)
        if past is None:
            self._present_histories.clear()
        super().show_past(past)

    def _forget(self) -> None:
        self.newest = {}
        self._is_new = True
        for area in self.panels.values():
            area.history.clear()
            area.reset_view()
        for history in self._present_histories.values():
            history.clear()

    def _on_layer_chosen(self, _number: int | None) -> None:
        layer = self.context.selection.selected or 1
        if layer != self._layer:
            self._layer = layer
            self._forget()
            self._show_title()
            self.needs_changed.emit()
            self.stale.emit()

    def show_newest(self) -> None:
        """Draw the panels."""
        event = next(iter(self.newest.values()), None)
        message = self._waiting or self.tr("comes with the run")
        if event is not None:
            message = said(event.problem) or self.tr("after the first step")
        color = self._color()
        for area in self.panels.values():
            area.show_history(color, message)

    def _color(self) -> QColor:
        depth = self.run.depth if self.run is not None else self._layer
        return self.context.layer_color(self._layer, depth)

    def _show_title(self) -> None:
        if isinstance(self._title, TitleLabel):
            short = self.tr("Layer {number}").format(number=self._layer)
            self._title.set_title(self.title(), short)
            self._title.setStyleSheet(f"color: {readable(self._color(), self.context.theme).name()}")
        self.graphics.setAccessibleName(self.title())

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        super().set_theme(theme)
        self._show_title()
        self._is_new = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the panels side by side, or two by two where the plot is narrow."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = 4 if self.graphics.width() > WIDE * self.graphics.height() else 2
        if columns == self._columns:
            return
        self._columns = columns
        while self._grid.count():
            self._grid.removeAt(0)
        for place, area in enumerate(self.panels.values()):
            row, column = 2 * (place // columns), 2 * (place % columns)
            for item, down, right in (
                (area.left, 0, 0),
                (area.view, 0, 1),
                (area.corner, 1, 0),
                (area.bottom, 1, 1),
            ):
                self._grid.addItem(item, row + down, column + right)
        for column in range(8):
            self._grid.setColumnStretchFactor(column, column % 2 if column < 2 * columns else 0)
        for row in range(8):
            self._grid.setRowStretchFactor(row, 1 - row % 2 if row < 8 // columns else 0)

    def pointer_moved(self, scene_place: QPointF) -> None:
        """Read out the bin under the pointer."""
        for area in self.panels.values():
            if area.has_inside(scene_place):
                self.set_readout(area.words_at(area.from_scene(scene_place)))
                return
        self.pointer_left()

    def pointer_left(self) -> None:
        """Forget the pointer."""
        self.set_readout("")

    def menu_actions(self) -> list[QAction]:
        """Return what the context menu offers."""
        return [*super().menu_actions(), self.time_action]

    def table(self) -> Table:
        """Return the bins that are shown: of the newest step, or of all that are kept."""
        rows: list[tuple[object, ...]] = []
        for quantity, area in self.panels.items():
            snapshots = list(area.history.snapshots)
            for each in snapshots if area.over_time else snapshots[-1:]:
                rows += [(each.step, self._layer, quantity, *rest) for rest in _rows(each.histogram)]
        return ("step", "layer", "quantity", "from", "to", "count"), rows

    def state_words(self) -> str:
        """Return for each panel where most entries lie, and what is in no bin."""
        parts = [self.title() + "."]
        for area in self.panels.values():
            histogram = area.history.newest
            if histogram is not None:
                parts.append(_words(area.label, histogram))
        if len(parts) == 1:
            parts.append(self.tr("Nothing is counted yet."))
        return " ".join(parts)


def _rows(histogram: Histogram) -> list[tuple[object, ...]]:
    """Return lower edge, upper edge and count of each bin with entries, then what is in no bin."""
    edges = histogram.edges if not histogram.log else 10.0**histogram.edges
    bins = zip(edges[:-1].tolist(), edges[1:].tolist(), histogram.counts.tolist(), strict=True)
    rows: list[tuple[object, ...]] = [each for each in bins if each[2]]
    apart = ((0.0, histogram.zeros), ("nan", histogram.nans), ("inf", histogram.infinities))
    return rows + [(value, value, count) for value, count in apart if count]


def _words(label: str, histogram: Histogram) -> str:
    notes = notes_of(histogram)
    if histogram.counts.any():
        fullest = int(histogram.counts.argmax())
        low, high = (
            power_text(Scale(histogram.log).from_axis(float(histogram.edges[fullest + i]))) for i in (0, 1)
        )
        text = QCoreApplication.translate("Histograms", "most entries from {low} to {high}")
        notes.insert(0, text.format(low=low, high=high))
    return f"{label}: {', '.join(notes)}."


PLOTS.add(Histograms.name, Histograms)
