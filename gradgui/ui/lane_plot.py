"""LanePlot: the base of plots whose views show lanes over each other, side by side, alone or as a ratio."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import ClassVar

from PySide6.QtCore import QPointF
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gradgui.ui.drawing.heat_area import HeatArea
from gradgui.ui.drawing.marks import Mark
from gradgui.ui.drawing.side_by_side import Panel, SideBySide, columns_for
from gradgui.ui.drawing.time_area import TimeArea
from gradgui.ui.lane_modes import LaneMode, LaneModes
from gradgui.ui.lane_words import lane_heading
from gradgui.ui.plot import Plot, PlotContext
from gradgui.ui.ratio_store import ratio_of, unpaired_words
from gradgui.ui.views.metric_view import MetricSource, MetricView


class LanePlot(Plot):
    """Each way of drawing has a view for the shown lane, and where it is needed one for each other lane."""

    names_lanes = True
    lanes: LaneModes
    lane_modes: ClassVar[tuple[LaneMode, ...]] = tuple(LaneMode)

    def __init__(self, context: PlotContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.views: dict[str, MetricView] = {}
        self.panels: list[MetricView] = []
        self.display = ""
        self._more: dict[str, list[MetricView]] = {}
        self._marks: list[Mark] = []
        self._side = SideBySide(self._grid)
        self.lanes = LaneModes(self, self.lane_modes)
        self.lanes.changed.connect(self._on_lanes_changed)

    def _set_views(self, views: Mapping[str, MetricView]) -> None:
        """Take over the views; the first is shown."""
        self.views = dict(views)
        self.display = next(iter(views))
        for view in views.values():
            self.adopt(view.area)
        self.panels = [self.view]
        self._arrange()

    @property
    def view(self) -> MetricView:
        """The view of the shown lane."""
        return self.views[self.display]

    def _all_views(self) -> list[MetricView]:
        return [*self.views.values(), *(view for views in self._more.values() for view in views)]

    def _more_views(self, count: int) -> list[MetricView]:
        """Return views for lanes beside the shown one, drawn in the same way; made when first needed."""
        known = self._more.setdefault(self.display, [])
        while len(known) < count:
            view = self._make_view()
            view.area.set_theme(self.context.theme)
            view.area.set_scale(self._log_action.isChecked())
            self.adopt(view.area)
            known.append(view)
        return known[: max(0, count)]

    def _make_view(self) -> MetricView:
        """Return another view of the kind that is shown."""
        return type(self.view)(self.context)

    def _show_sources(self, source: MetricSource | None, keep: bool) -> None:
        """Point the views that are shown at their lanes, and the others at nothing."""
        sources = self._sources(source)
        more = iter(self._more_views(len(sources) - 1))
        owns = [each for each in sources if len(sources) == 1 or each.run.lane == self._shown_lane()]
        self.panels = [self.view if each in owns else next(more) for each in sources] or [self.view]
        shown = dict(zip(self.panels, sources, strict=False))
        for view in self._all_views():
            view.show(shown.get(view), keep)
        self._arrange()
        self._show_marks()

    def _sources(self, source: MetricSource | None) -> Sequence[MetricSource]:
        """Return what each panel shows: all lanes over each other, one each, one alone, or a ratio."""
        if source is None:
            return ()
        divisor = self.lanes.divisor(self.run)
        for each in source.beside:
            if divisor is not None and each.run.lane == divisor.lane:
                return (ratio_of(source, each),)
        if self._columns():
            return [replace(each, beside=()) for each in source.lanes]
        is_over = self.lanes.mode is LaneMode.OVER and self.view.can_overlay
        return (source if is_over else replace(source, beside=()),)

    def _columns(self) -> int:
        """Return how many lanes stand in a row; 0 where they do not stand side by side, or have no room."""
        count = 0 if self.run is None else len(self.run.lanes)
        if count < 2 or not self._wants_panels():
            return 0
        return columns_for(count, self.graphics.width() - self._room_beside(), self.graphics.height())

    def _wants_panels(self) -> bool:
        mode = self.lanes.mode
        return mode is LaneMode.SIDE or (mode is LaneMode.OVER and not self.view.can_overlay)

    def _room_beside(self) -> float:
        """Return the pixels that axes take beside the panels."""
        area = self.view.area
        bar = area.bar.rect().width() if isinstance(area, HeatArea) else 0.0
        return float(area.left.width() + bar)

    def _arrange(self) -> None:
        """Put what is shown in its place, and take everything else out."""
        shown = [view.area for view in self.panels]
        self.areas.sort(key=lambda area: (area is not self.view.area, area not in shown))
        panels = [self._panel(view) for view in self.panels]
        self._side.put(panels, max(1, self._columns()), self.context.theme, self.areas)

    def _panel(self, view: MetricView) -> Panel:
        source, run = view.source, self.run
        if source is None or run is None:
            return Panel(view.area)
        if source.divisor:
            return Panel(view.area, source.name, source.lane_words)
        if len(self.panels) == 1:
            return Panel(view.area)
        heading = lane_heading(source.run, run.lanes[0])
        return Panel(view.area, source.name, heading, view is self.view)

    def _lane_note(self) -> str:
        """Say which lane is shown where there is no room for all, and which layers a ratio leaves out."""
        run, source = self.run, self.view.source
        if source is not None and source.divisor:
            return unpaired_words(source)
        if run is None or len(run.lanes) < 2 or not self._wants_panels() or self._columns():
            return ""
        return self.tr("lane {lane}; no room for all {count}").format(
            lane=run.lane_name, count=len(run.lanes)
        )

    def _short_lane_note(self) -> str:
        """Return the name of the lane that is shown where there is no room for all."""
        alone = self._lane_note() and self.run is not None and not self.lanes.divisor(self.run)
        return self.run.lane_name if alone and self.run is not None else ""

    def _shown_lane(self) -> int:
        return 0 if self.run is None else self.run.lane

    def _on_lanes_changed(self) -> None:
        if self.lanes.mode is LaneMode.RATIO:
            self._log_action.setChecked(True)
        self._connect(keep=True)
        self.stale.emit()

    def _connect(self, keep: bool) -> None:
        """Point the views at what is to be shown."""
        raise NotImplementedError

    def menu_actions(self) -> list[QAction]:
        """Return what the menu offers; where there are lanes, how they are shown."""
        lanes = self.lanes.offered(self.run)
        return [*super().menu_actions(), *([lanes] if lanes is not None else [])]

    def choices(self) -> dict[str, object]:
        """Return how lanes are shown, beside what every plot keeps."""
        return {"lanes": self.lanes.kept(), **super().choices()}

    def take_choices(self, choices: Mapping[str, object]) -> None:
        """Choose again what was kept; what makes no sense changes nothing."""
        self.lanes.take(choices.get("lanes"))
        super().take_choices(choices)

    def add_mark(self, mark: Mark) -> None:
        """Mark a step at which something changed."""
        self._marks.append(mark)
        self._show_marks()

    def _show_marks(self) -> None:
        """Let each panel have all marks, with the cuts of its own lane."""
        for view in self._all_views():
            if isinstance(view.area, TimeArea):
                lane = self._shown_lane() if view.source is None else view.source.run.lane
                view.area.show_marks([mark.of_lane(lane) for mark in self._marks])

    def _refresh_views(self) -> bool:
        """Draw what is new in every panel, and let them have one range; return whether anything was."""
        drew = [view.refresh() for view in self.panels]
        wider = self._side.level()
        drew += [view.refresh() for view in self.panels if view.area in wider]
        return any(drew)

    def _drawn(self) -> list[tuple[MetricSource, tuple[int, ...]]]:
        """Return each lane that is drawn, and its layers."""
        return [drawn for view in self.panels for drawn in view.drawn()]

    def _panel_at(self, scene_place: QPointF) -> MetricView | None:
        """Return the view at a place of the scene."""
        return next((view for view in self.panels if view.area.has_inside(scene_place)), None)
