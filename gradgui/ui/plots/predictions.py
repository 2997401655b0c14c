"""Predictions: what the network says of the data: decision boundary, confusion matrix or fit."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QLabel, QWidget

from gradgui.engine.events import ObservationMade
from gradgui.engine.observed import Request
from gradgui.ui.caption import Caption
from gradgui.ui.drawing.picture_area import PictureArea
from gradgui.ui.drawing.side_by_side import Panel, SideBySide, columns_for
from gradgui.ui.engine_words import said
from gradgui.ui.lane_modes import LaneMode, LaneModes
from gradgui.ui.lane_words import LANE, lane_heading, lane_words, of_lane, signature
from gradgui.ui.numbers import step_text
from gradgui.ui.observing_plot import ObservingPlot
from gradgui.ui.plot import PLOTS, PlotContext
from gradgui.ui.plots.prediction_views import PredictionView, Table, expected_title, view_of
from gradgui.ui.shown_run import Run
from gradgui.ui.theme import Theme

REQUESTS = frozenset({Request("boundary"), Request("confusion"), Request("fit")})
"""Of these a run has one, by its data."""


@dataclass(frozen=True)
class LanePanel:
    """Where a lane is shown, and what of it."""

    lane: Run
    area: PictureArea
    view: PredictionView | None


EMPTY = ("x1", "x2", "class", "probability")
"""The columns of the table as long as nothing is known of the data."""


class Predictions(ObservingPlot):
    """One picture, by the data: classes of two features, other classes, or a regression."""

    name = "predictions"
    names_lanes = True
    lanes: LaneModes

    def __init__(self, context: PlotContext, parent: QWidget | None = None) -> None:
        self._view: PredictionView | None = None
        self._shown: Run | None = None
        super().__init__(context, parent)
        self.area = PictureArea(context.clock)
        self.adopt(self.area)
        self._areas: list[PictureArea] = []
        self._beside: dict[int, ObservationMade] = {}
        self._panels: list[LanePanel] = []
        self._arranged: tuple[object, ...] = ()
        self._side = SideBySide(self._grid)
        self.lanes = LaneModes(self, (LaneMode.SIDE, LaneMode.ALONE))
        self.lanes.changed.connect(self._on_lanes_changed)
        self._caption = Caption()
        self._caption.hide()
        self._header.insertWidget(1, self._caption)
        self.training_action, self._training_button = self._add_switch(
            self.tr("Training part"),
            self.tr("Count the samples that it is trained on instead of the test part"),
            self.tr("Training part instead of the test part"),
        )
        self.training_action.toggled.connect(self._on_part_chosen)
        self._training_button.hide()
        self.set_theme(context.theme)
        self.show_newest()

    def requests(self) -> frozenset[Request]:
        """Return all three; a run has one of them."""
        return REQUESTS

    def requests_of_all(self) -> frozenset[Request]:
        """Return the same while lanes stand side by side."""
        return REQUESTS if self._columns() else frozenset()

    def take_beside(self, event: ObservationMade) -> None:
        """Take over what another lane's network says."""
        if replace(event.request, lane=0) in REQUESTS and not self.paused:
            self._beside[event.request.lane] = event
            self._is_new = True
            self.stale.emit()

    def _columns(self) -> int:
        """Return how many lanes stand in a row; 0 where one alone is shown, as of a past step."""
        count = 0 if self.run is None else len(self.run.lanes)
        if count < 2 or self.lanes.mode is LaneMode.ALONE or self.is_past:
            return 0
        return columns_for(count, self.graphics.width() - self.area.left.width(), self.graphics.height())

    def _on_lanes_changed(self) -> None:
        self._is_new = True
        self.stale.emit()

    def refresh(self) -> bool:
        """Draw the newest observations; return whether there was another one."""
        wanted = (self._columns(), *signature(self.run.lanes if self.run is not None else ()))
        if wanted != self._arranged:
            self._arranged, self._is_new = wanted, True
            self.needs_changed.emit()
        return super().refresh()

    def title(self) -> str:
        """Return what is shown, which the data decides."""
        if self._view is not None:
            return self._view.title
        return self.tr("Predictions") if self.run is None else expected_title(self.run.experiment.dataset)

    def _show_waiting(self) -> None:
        if self._view is None and not self.newest:
            self.show_newest()

    def _on_run_set(self, goes_on: bool) -> None:
        known = self._known_of(self.run)
        if not goes_on:
            self._view = None
        super()._on_run_set(goes_on)
        if not goes_on:
            self._take_known(known)
        self._shown = self.run
        self._show_header()

    def _known_of(self, run: Run | None) -> dict[int, ObservationMade]:
        """Return the newest of every lane of a run that was there before, by its number."""
        before, lanes = self._shown, run.lanes if run is not None else ()
        if before is None or not any(lane.store is before.store for lane in lanes):
            return {}
        own = max(self.newest.values(), key=lambda event: event.step, default=None)
        return self._beside if own is None else {**self._beside, before.lane: own}

    def _take_known(self, known: dict[int, ObservationMade]) -> None:
        """Show at once what is known of the lane that is shown now."""
        self._beside = dict(known)
        own = self._beside.pop(self.run.lane, None) if self.run is not None else None
        if own is not None:
            self.newest = {replace(own.request, lane=0): own}

    def _on_part_chosen(self, _training: bool) -> None:
        self._is_new = True
        self.stale.emit()

    def show_newest(self) -> None:
        """Draw what was observed last, or say why there is nothing to draw."""
        events = sorted(self.newest.values(), key=lambda event: event.step)
        event = events[-1] if events else None
        data = event.data if event is not None else None
        self._view = view_of(data, self.training_action.isChecked()) if data is not None else None
        self.area.show_picture(self._view.picture() if self._view is not None else None)
        if event is not None and self._view is None:
            self.area.say(self.tr("This cannot be shown"), said(event.problem))
        else:
            self.area.say(self.tr("Nothing to show yet"), self._waiting or self.tr("It comes with the run"))
        self._show_panels()
        self._show_header()

    def _show_panels(self) -> None:
        """Put the lanes side by side, or show the shown one alone."""
        columns, run = self._columns(), self.run
        lanes = run.lanes if run is not None and columns else ()
        while len(self._areas) < len(lanes) - 1:
            self._areas.append(self._make_area())
        areas = iter(self._areas)
        self._panels = [self._panel(lane, areas) for lane in lanes]
        panels = [
            Panel(each.area, each.lane.lane_name, lane_heading(each.lane, lanes[0]), each.area is self.area)
            for each in self._panels
        ]
        self._side.put(panels or [Panel(self.area)], max(1, columns), self.context.theme, self.areas)

    def _make_area(self) -> PictureArea:
        area = PictureArea(self.context.clock)
        area.set_theme(self.context.theme)
        self.adopt(area)
        return area

    def _panel(self, lane: Run, areas: Iterator[PictureArea]) -> "LanePanel":
        """Return where a lane is shown, and what."""
        if self.run is not None and lane.lane == self.run.lane:
            return LanePanel(lane, self.area, self._view)
        event, area = self._beside.get(lane.lane), next(areas)
        data = event.data if event is not None else None
        view = view_of(data, self.training_action.isChecked()) if data is not None else None
        area.show_picture(view.picture() if view is not None else None)
        area.say(self.tr("Nothing to show yet"))
        return LanePanel(lane, area, view)

    def _panel_at(self, scene_place: QPointF) -> "LanePanel | None":
        """Return the panel at a place of the scene; None also where one lane alone is shown."""
        return next((each for each in self._panels if each.area.has_inside(scene_place)), None)

    def pointer_clicked(self, scene_place: QPointF) -> None:
        """Let the window show the lane that was clicked."""
        panel = self._panel_at(scene_place)
        if panel is not None and self.run is not None and panel.lane.lane != self.run.lane:
            self.lane_chosen.emit(panel.lane.lane)

    def _show_header(self) -> None:
        if isinstance(self._title, QLabel) and self._title.text() != self.title():
            self._title.setText(self.title())
            self.setWindowTitle(self.title())
            self.graphics.setAccessibleName(self.title())
        caption = self._view.caption if self._view is not None else ""
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption))
        self._training_button.setVisible(self._view is not None and self._view.has_two_parts)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        super().set_theme(theme)
        colors = self._caption.palette()
        colors.setColor(self._caption.foregroundRole(), QColor(theme.quiet))
        self._caption.setPalette(colors)
        self._is_new = True

    def pointer_moved(self, scene_place: QPointF) -> None:
        """Read out what the network says of the place under the pointer."""
        panel = self._panel_at(scene_place)
        area = self.area if panel is None else panel.area
        picture = area.picture
        if picture is None or not area.has_inside(scene_place):
            self.pointer_left()
            return
        place = area.from_scene(scene_place)
        mapping = area.mapping()
        words = picture.words_at(mapping.x_place(place.x()), mapping.y_place(place.y()))
        if panel is not None and words:
            words = of_lane(lane_words(panel.lane), words)
        self._caption.setVisible(not words and bool(self._caption.text()))
        self.set_readout(words)

    def pointer_left(self) -> None:
        """Forget the pointer."""
        self.set_readout("")
        self._caption.setVisible(bool(self._caption.text()))

    def menu_actions(self) -> list[QAction]:
        """Return what the context menu offers."""
        lanes = self.lanes.offered(self.run)
        actions = [*super().menu_actions(), *([lanes] if lanes is not None else [])]
        shown = self._view is not None and self._view.has_two_parts
        return [*actions, self.training_action] if shown else actions

    def table(self) -> Table:
        """Return the numbers of the picture."""
        shown = [(each.lane.lane_name, each.view.table()) for each in self._panels if each.view is not None]
        if not shown:
            return self._view.table() if self._view is not None else (EMPTY, [])
        header = shown[0][1][0]
        return (LANE, *header), [(name, *row) for name, (_, rows) in shown for row in rows]

    def state_words(self) -> str:
        """Return what the picture shows, and at which step."""
        if self._view is None:
            return self.tr("No prediction is shown.")
        step = max(event.step for event in self.newest.values())
        when = self.tr("At step {step}").format(step=step_text(step))
        if step < 0:
            when = self.tr("Before the first step")
        shown = [(each.lane, each.view) for each in self._panels if each.view is not None]
        words = [of_lane(lane_words(lane), view.words()) for lane, view in shown] or [self._view.words()]
        return f"{self._view.title}. {when}: {' '.join(words)}"


PLOTS.add(Predictions.name, Predictions)
