"""MetricPlot: the base of plots of one metric of every layer; its title is the choice of the metric."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

import gradgui.engine.metrics  # noqa: F401  fills METRICS
from gradgui.engine.dataset import FloatArray
from gradgui.engine.metric import METRICS, Metric
from gradgui.ui.caption import Caption
from gradgui.ui.drawing.time_area import TimeArea
from gradgui.ui.engine_words import engine_text, metric_name
from gradgui.ui.lane_plot import LanePlot
from gradgui.ui.lane_words import lanes_table, of_lane, signature
from gradgui.ui.plot import PlotContext, Table
from gradgui.ui.shown_run import Run
from gradgui.ui.theme import GRID, TITLE, Theme, font
from gradgui.ui.title_choice import TitleChoice
from gradgui.ui.views.metric_view import MetricSource, ReadOut, view_rows
from gradgui.ui.views.state_words import state_words

DEFAULT_METRIC = "signal_grad_norm"
NARROWEST_SELECTOR = 12 * GRID


class MetricPlot(LanePlot):
    """A metric of every layer, drawn by one of the plot's views."""

    def __init__(self, context: PlotContext, parent: QWidget | None = None) -> None:
        self.shown_metric: Metric = METRICS[DEFAULT_METRIC]
        super().__init__(context, parent)
        self._caption = Caption()
        self._caption.hide()
        self._header.insertWidget(1, self._caption)
        self._layers: tuple[int, ...] = ()
        self._connected: tuple[object, ...] = ()
        self._past: Run | None = None

    def metrics(self) -> frozenset[str]:
        """Return the chosen metric."""
        return frozenset({self.shown_metric.name})

    def metric_words(self) -> str:
        """Return the chosen metric in words and with its symbol."""
        return metric_name(self.shown_metric)

    def _make_title(self) -> QWidget:
        self.selector = TitleChoice(self.tr("What is shown, for each layer"), NARROWEST_SELECTOR)
        for metric in METRICS.values():
            if metric.per_layer:
                words, tip = metric_name(metric, " " * 2), engine_text(metric.definition)
                shorter = (engine_text(metric.label), engine_text(metric.symbol))
                self.selector.add_choice(words, metric.name, tip, shorter)
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
            self._name_graphics()
            self._log_action.setChecked(self.shown_metric.log_scale)
            self._connect(keep=True)
            self.needs_changed.emit()
            self.stale.emit()

    def _name_graphics(self) -> None:
        self.graphics.setAccessibleName(self.title())

    def _fit_selector(self) -> None:
        """Make the title as wide as the chosen metric; the list that drops down stays as wide as it must."""
        room = QFontMetrics(font(TITLE, strong=True)).horizontalAdvance(self.selector.currentText())
        self.selector.view().setMinimumWidth(self.selector.view().sizeHintForColumn(0) + 4 * GRID)
        self.selector.setMaximumWidth(room + 6 * GRID)

    def _on_metric_chosen(self, place: int) -> None:
        self.choose_metric(self.selector.itemData(place))
        self.graphics.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_past(self, past: Run | None) -> None:
        """Show a past step, or the newest: where all steps are drawn the areas mark it by themselves."""
        self._past = past
        if not self.view.over_time:
            self._connect(keep=True)
        self.stale.emit()

    def _on_run_set(self, goes_on: bool) -> None:
        if not goes_on:
            self._marks.clear()
        self._connect(keep=goes_on)

    def refresh(self) -> bool:
        """Draw what is new; return whether anything was."""
        if self.run is None:
            return False
        if self._to_connect() != self._connected:
            self._connect(keep=True)
        drew = self._refresh_views()
        if drew:
            self._show_caption()
        return drew

    def _connect(self, keep: bool) -> None:
        """Point the views that are shown at the metric of their lanes, and the others at nothing."""
        source = self._source()
        self._layers = source.layers if source is not None else ()
        self._connected = self._to_connect()
        self._show_sources(source, keep)
        self._show_waiting()
        self._show_caption()
        self._highlight()

    def _to_connect(self) -> tuple[object, ...]:
        """Return what decides which curves there are: the lanes, and which layers of each have the metric."""
        run = self._shown_run()
        lanes = run.lanes if run is not None else ()
        return (self._columns(), *signature(lanes), *(self._layers_of(lane) for lane in lanes))

    def _layers_of(self, lane: Run) -> tuple[int, ...]:
        return lane.store.metrics().get(self.shown_metric.name, ())

    def _shown_run(self) -> Run | None:
        """Return the run, as it was at the past step that is looked at where the view shows one step."""
        return self.run if self._past is None or self.view.over_time or self.paused else self._past

    def _source(self) -> MetricSource | None:
        """Return the metric of the shown lane, and of those beside it."""
        run = self._shown_run()
        if run is None:
            return None
        others = run.others()
        beside = tuple(
            MetricSource(lane, self.shown_metric, self._layers_of(lane), name=lane.lane_name)
            for lane in others
        )
        name = run.lane_name if others else ""
        return MetricSource(run, self.shown_metric, self._layers_of(run), beside, name)

    def _show_waiting(self) -> None:
        """Say why nothing is drawn: no step yet, no layer has the metric, or it was not measured before."""
        area = self.view.area
        if self.run is None or self.run.store.last_step < 0:
            area.set_absence(self.title(), self._waiting)
        elif self.shown_metric.name in self.run.store.metrics() and not self._layers:
            area.set_absence(self.tr("No layer of this network has this metric"))
        elif self.run.store.first_step(self.shown_metric.name) >= 0:
            area.set_absence("")
        else:
            area.set_absence(self.tr("Recorded from the next step on"))

    def set_readout(self, text: str, shorter: tuple[str, ...] = ()) -> None:
        """Write what is under the pointer; the choice of the metric gives way where there is no room."""
        super().set_readout(text, shorter)
        items = [self._header.itemAt(place) for place in range(self._header.count())]
        widgets = [widget for item in items if item is not None and (widget := item.widget()) is not None]
        others = (self._caption, self.selector, self.readout)
        buttons = [widget for widget in widgets if widget not in others and not widget.isHidden()]
        taken = sum(button.sizeHint().width() + GRID for button in buttons)
        title = min(self.selector.sizeHint().width(), self.selector.maximumWidth())
        needed = title + self.readout.sizeHint().width() + 2 * GRID
        fits = needed <= self.header.width() - taken
        self.selector.setVisible(not text or fits or self.selector.hasFocus())
        self._caption.setVisible(bool(self._caption.text()) and not text)

    def _show_caption(self) -> None:
        """Say what the picture leaves out."""
        text = self._caption_text()
        if text != self._caption.text():
            short = (self._short_lane_note(), self.view.short_note())
            self._caption.set_words(text, " · ".join(part for part in short if part))
            self._caption.setVisible(bool(text) and not self.readout.text())

    def _caption_text(self) -> str:
        parts = [self._lane_note(), self.view.note()]
        if self.run is not None and (first := self.run.store.first_step(self.shown_metric.name)) > 0:
            step = self.context.time.words(first)
            parts.append(self.tr("recorded from {step} on").format(step=step))
        return " · ".join(part for part in parts if part)

    def set_log(self, log: bool) -> None:
        """Make values logarithmic or linear."""
        self._log_action.setChecked(log)
        for view in self._all_views():
            view.area.set_scale(log)
        self.stale.emit()

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours, and in the layers', which may have changed with it."""
        super().set_theme(theme)
        if self.run is not None:
            self._connect(keep=True)
            self.stale.emit()
        self._fit_selector()
        self._caption.setStyleSheet(f"color: {theme.quiet}")

    def table(self) -> Table:
        """Return what is in view, one row a step and layer."""
        return lanes_table([rows for view in self.panels for rows in view_rows(view)])

    def state_words(self) -> str:
        """Return what the plot shows now, for a screen reader."""
        if self.view.source is None:
            return self.tr("{metric}: no run.").format(metric=engine_text(self.shown_metric.label))
        lanes = [(source, state_words(source, self.context.time)) for source, _ in self._drawn()]
        words = [of_lane(source.lane_words, text) for source, text in lanes]
        return " ".join(f"{part}." for part in (*words, self.view.note()) if part)

    def stops(self) -> FloatArray:
        """Return the places along the level axis that have something to read out (n,)."""
        return self.view.stops()

    def heights(self, place: float) -> FloatArray:
        """Return the numbers of the upright axis with something to read out at a place (n,)."""
        return self.view.heights(place)

    def short_title(self) -> str:
        """Return the chosen metric in words."""
        return engine_text(self.shown_metric.label)

    def file_words(self) -> str:
        """Return what a file's name can say of the plot."""
        return self.shown_metric.name.replace("_", " ")

    def choices(self) -> dict[str, object]:
        """Return metric and scale."""
        return {"metric": self.shown_metric.name, **super().choices()}

    def take_choices(self, choices: Mapping[str, object]) -> None:
        """Choose metric and scale again."""
        self.choose_metric(str(choices.get("metric", "")))
        super().take_choices(choices)

    def _on_layer_chosen(self, _number: int | None) -> None:
        self._highlight()
        self._show_caption()
        self.stale.emit()

    def _highlight(self) -> None:
        selection = self.context.selection
        for view in self.panels:
            view.choose(selection.selected, selection.hovered)

    def pointer_moved(self, scene_place: QPointF) -> None:
        """Read out what is under the pointer."""
        view = self._panel_at(scene_place)
        if view is None:
            self.pointer_left()
            return
        area = view.area
        place = area.from_scene(scene_place)
        found = view.read_out(place)
        self.context.selection.hover(found.layer)
        marked = area.marked_at(place.x()) if isinstance(area, TimeArea) else ""
        if marked:
            self.set_readout(" · ".join(part for part in (marked, found.words) if part), (marked,))
        else:
            self.set_readout(found.words, found.shorter)

    def pointer_left(self) -> None:
        """Forget the pointer."""
        self.view.pointer_left()
        self.set_readout("")
        self.context.selection.hover(None)

    def pointer_clicked(self, scene_place: QPointF) -> None:
        """Select the layer that was clicked."""
        view = self._panel_at(scene_place)
        if view is not None:
            self._choose(view.read_out(view.area.from_scene(scene_place)))

    def _choose(self, found: ReadOut) -> None:
        """Select a layer; where it is another lane's, let the window show that lane first."""
        if found.layer is None:
            return
        if found.lane is not None and self.run is not None and found.lane != self.run.lane:
            self.lane_chosen.emit(found.lane)
        self.context.selection.select(found.layer)
