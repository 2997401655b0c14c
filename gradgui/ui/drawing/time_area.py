"""TimeArea: an area over the steps of a run; what is drawn stays drawn, and all of them share their axis."""

import math

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from gradgui.engine.store import MetricStore
from gradgui.ui.drawing.area import Area, FrameClock
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.marks import Mark
from gradgui.ui.drawing.scale import Scale, Tick
from gradgui.ui.drawing.time_axis import LEFT_MARGIN, TimeAxis
from gradgui.ui.theme import Theme

NEAR = 4.0
"""Pixels around a step at which it is meant."""

VEIL = 0.5
"""Opacity of what lies over the steps after a past one that is looked at."""

FEW_TICKS = 4
"""Up to here one tick more than has room for long labels is wanted, so that a narrow axis has some."""


class TimeArea(Area):
    """Draws what a store records against the step. Subclasses fill `_reload`, `_read_on`, `draw`."""

    def __init__(self, clock: FrameClock, time: TimeAxis, log: bool = True) -> None:
        self.time = time
        super().__init__(clock, log)
        self.follow = time.follow
        self.store: MetricStore | None = None
        self.marks: list[Mark] = []
        self.mark_sides: dict[Mark, bool] = {}
        self.corner.text = time.unit()
        self._stale = True
        self._drawn_capacity = 0
        self.view_changed.connect(self._on_stale)
        time.moved.connect(self._on_time_moved)
        time.follow_changed.connect(self._on_time_follow_changed)
        time.unit_changed.connect(self._on_unit_changed)
        time.cursor_changed.connect(self._on_cursor_changed)

    def set_store(self, store: MetricStore | None, keep: bool) -> None:
        """Show another store; ``keep`` the marks of the run that goes on."""
        self.store = store
        self._forget_range()
        if not keep:
            self.marks, self.mark_sides = [], {}
        self._on_stale()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        super().set_theme(theme)
        self._on_stale()

    def set_scale(self, log: bool) -> None:
        """Make values logarithmic or linear; the steps in view stay."""
        self.axis_scale = Scale(log)
        self._limit_view()
        self._forget_range()
        self.left.repaint_ticks()
        self.view_changed.emit()

    def set_follow(self, follow: bool) -> None:
        """Keep up with the run or stay where the view is, as all plots over time do."""
        self.time.set_follow(follow)

    def reset_view(self) -> None:
        """Show everything, and keep up with the data."""
        self._forget_range()
        super().reset_view()

    def step_at(self, x: float) -> float | None:
        """Return the recorded step at a pixel; None left of the first one and right of the last."""
        mapping = self.mapping()
        step, last = mapping.x_place(x), self.last_step()
        slack = max(0.5, NEAR / max(mapping.pixels_per_step, 1e-9))
        return max(0.0, min(step, last)) if last >= 0 and -slack <= step <= last + slack else None

    def last_step(self) -> int:
        """Return the newest step that is recorded; −1 where there is none."""
        return -1 if self.store is None else self.store.last_step

    def set_cursor(self, x: float | None) -> None:
        """Draw a thin upright line at the step at a pixel, in all plots over time."""
        self.time.set_cursor(None if x is None else self.step_at(x))

    def add_mark(self, mark: Mark) -> None:
        """Mark a step."""
        self.show_marks([*self.marks, mark])

    def show_marks(self, marks: list[Mark]) -> None:
        """Mark these steps and no others."""
        if marks != self.marks:
            if [mark for mark in marks if mark.cut] != [mark for mark in self.marks if mark.cut]:
                self._on_stale()
            self.marks = marks
            self.update()

    def marked_at(self, x: float) -> str:
        """Return the words of all marks whose lines are at a pixel, newest first."""
        mapping = self.mapping()
        near = [mark for mark in self.marks if abs(float(mapping.x(float(mark.step))) - x) <= NEAR]
        return " · ".join(mark.words for mark in reversed(near) if mark.words)

    @property
    def is_stale(self) -> bool:
        """Whether the picture must be painted anew."""
        return self._stale

    def drawn_steps(self) -> int:
        """Return how many steps from step 0 on are painted."""
        raise NotImplementedError

    def shown_steps(self) -> tuple[int, int]:
        """Return the first and the last step in view."""
        left, right = self.view.viewRange()[0]
        return max(0, math.ceil(left)), math.floor(right)

    def refresh(self) -> bool:
        """Paint what is new; return whether anything was."""
        if self.store is None or self.view.boundingRect().isEmpty():
            return False
        if self._stale or (self.follow and self._has_outgrown()):
            self._reload()
            self._stale = False
            return True
        return self._read_on(self.store)

    def _has_outgrown(self) -> bool:
        return self.last_step() >= self.time.capacity or self._drawn_capacity != self.time.capacity

    def _reload(self) -> None:
        """Read everything in view from the store and paint it, after fitting the view where it follows."""
        raise NotImplementedError

    def _read_on(self, store: MetricStore) -> bool:
        """Paint what was recorded since; return whether anything was."""
        raise NotImplementedError

    def _forget_range(self) -> None:
        """Fit the range of values anew."""

    def _show_run(self, right: float, low: float, high: float) -> None:
        """Show the whole capacity of the time axis, up to step ``right``, and this upright range."""
        self._drawn_capacity = self.time.capacity
        self.view.setLimits(**self._level_limits())
        self.show_range(-LEFT_MARGIN * self.time.capacity, right, low, high)

    def _level_limits(self) -> dict[str, float]:
        """Return limits that keep the first step at the left edge, or beyond it."""
        return {**super()._level_limits(), "xMin": -LEFT_MARGIN * self.time.capacity}

    def _ratio(self) -> float:
        views = self.scene().views() if self.scene() is not None else []
        return float(views[0].devicePixelRatioF()) if views else 1.0

    def _draw_past(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw a line at the past step that is looked at, and a veil over what came after."""
        if self.time.past is None or self.blank:
            return
        x = float(mapping.x(float(self.time.past)))
        veil = QColor(self.theme.ground)
        veil.setAlphaF(VEIL)
        painter.fillRect(QRectF(max(0.0, x), 0, max(0.0, mapping.width - max(0.0, x)), mapping.height), veil)
        painter.setPen(QPen(QColor(self.theme.accent), 2.0))
        painter.drawLine(QPointF(x, 0), QPointF(x, mapping.height))

    def _draw_cursor(self, painter: QPainter, mapping: Mapping) -> None:
        self._draw_past(painter, mapping)
        if self.time.cursor is not None and not self.blank and not self.for_export:
            x = float(mapping.x(self.time.cursor))
            painter.setPen(QPen(QColor(self.theme.quiet), 1.0))
            painter.drawLine(QPointF(x, 0), QPointF(x, mapping.height))

    def _bottom_ticks(self, low: float, high: float, room: int) -> tuple[list[Tick], list[float]]:
        wanted = room if room > FEW_TICKS else max(2, room + 1)
        return ([] if self.blank else self.time.ticks(low, high, wanted)), []

    def _on_stale(self) -> None:
        self._stale = True

    def _on_moved_by_hand(self, *_: object) -> None:
        left, right = self.view.viewRange()[0]
        self.time.show(left, right)
        self.moved_by_hand.emit(self)

    def _on_time_moved(self, left: float, right: float) -> None:
        if list(self.view.viewRange()[0]) != [left, right]:
            self.view.setLimits(**self._level_limits())
            self.view.setXRange(left, right, padding=0.0)

    def _on_time_follow_changed(self, follow: bool) -> None:
        super().set_follow(follow)
        if follow:
            self._forget_range()
            self.view_changed.emit()

    def _on_unit_changed(self) -> None:
        self.corner.text = self.time.unit()
        self.corner.update()
        self.bottom.repaint_ticks()

    def _on_cursor_changed(self) -> None:
        self.update()
