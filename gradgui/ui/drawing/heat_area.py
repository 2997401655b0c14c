"""HeatArea: layer × step, the value as a colour; the input at the bottom."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen
from PySide6.QtWidgets import QGraphicsGridLayout, QGraphicsWidget

from gradgui.engine.store import MetricStore
from gradgui.ui.drawing.area import FrameClock
from gradgui.ui.drawing.color_bar import ColorBar
from gradgui.ui.drawing.heat_picture import Heat, HeatPicture
from gradgui.ui.drawing.layer_axis import layer_ticks
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.marks import draw_mark_lines, draw_mark_words
from gradgui.ui.drawing.scale import Tick
from gradgui.ui.drawing.time_area import TimeArea
from gradgui.ui.drawing.time_axis import TimeAxis
from gradgui.ui.drawing.trace import Trace
from gradgui.ui.theme import Theme

STRIP = 4.0
"""Width in pixels of the layers' own colours at the left edge."""

LEAP = 0.15
"""How much further than needed the range of colours grows, so that it seldom has to."""

EXPORT_RATIO = 2.0
"""Pixels of the picture in an exported plot for one of the screen's."""

_NARROWEST = {True: 1.0, False: 1e-9}


class HeatArea(TimeArea):
    """One metric of every layer over the steps of a run; what is painted stays painted."""

    in_colors = True
    colors: Sequence[QColor] = ()

    def __init__(self, clock: FrameClock, time: TimeAxis) -> None:
        self.bar = ColorBar()
        self._has_bar = True
        super().__init__(clock, time)
        for axis in (self.left, self.bottom):
            axis.setStyle(hideOverlappingLabels=False)
        self.trace: Trace | None = None
        self.picture: HeatPicture | None = None
        self._layers: tuple[int, ...] = ()
        self._gradient = False
        self._ends: tuple[float, float] | None = None
        self._chosen: tuple[int | None, int | None] = (None, None)
        self._strip: tuple[tuple[float, ...], QImage] | None = None

    def parts(self) -> list[QGraphicsWidget]:
        """Return view box, axes, corner and colour bar."""
        return [*super().parts(), self.bar] if self._has_bar else super().parts()

    def place_in(self, grid: QGraphicsGridLayout, row: int, column: int = 0) -> None:
        """Put view box, axes and colour bar into two rows and three columns of a grid."""
        super().place_in(grid, row, column)
        if self._has_bar:
            grid.addItem(self.bar, row, column + 2)

    def stand_among(self, is_first: bool, is_last: bool) -> None:
        """Leave the layers' numbers to the first area of a row, and the colour bar to the last."""
        super().stand_among(is_first, is_last)
        self._has_bar = is_last
        self.bar.setVisible(is_last)

    def span(self) -> tuple[float, float] | None:
        """Return the axis numbers that the colours reach from and to."""
        return self._ends

    def widen(self, low: float, high: float) -> bool:
        """Let the colours reach from one axis number to another at least."""
        known = self._ends
        if known is None or (known[0] <= low and high <= known[1]):
            return False
        self._ends = (min(low, known[0]), max(high, known[1]))
        self._on_stale()
        return True

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        super().set_theme(theme)
        self._strip = None
        self.bar.set_theme(theme)

    def set_source(
        self,
        store: MetricStore | None,
        trace: Trace | None,
        colors: Sequence[QColor],
        gradient: bool = False,
        keep: bool = False,
    ) -> None:
        """Show a metric; ``trace`` has a curve a layer, ``colors`` are the layers' own from layer 1 on.

        gradient: whether zeros may be underflows. keep: view and marks of the run that goes on.
        """
        self.trace, self.colors, self._gradient = trace, colors, gradient
        self._layers = (
            tuple(curve.key for curve in trace.curves if isinstance(curve.key, int)) if trace else ()
        )
        self.picture = None
        self.set_blank(True)
        self._limit_view()
        self.set_store(store, keep)

    def _limit_view(self) -> None:
        top = max(1, len(self.colors)) + 1.0
        self.view.setLimits(yMin=0.0, yMax=top, maxYRange=top, minYRange=1.0, **self._level_limits())

    def choose(self, selected: int | None, hovered: int | None) -> None:
        """Outline the selected layer and the one under the pointer."""
        if (selected, hovered) != self._chosen:
            self._chosen = (selected, hovered)
            self.update()

    @property
    def layers_per_pixel(self) -> float:
        """How many layers share a row of pixels; at most 1 where each has its own."""
        mapping = self.mapping()
        return (mapping.high - mapping.low) / max(1.0, mapping.height * self._ratio())

    def drawn_steps(self) -> int:
        """Return how many steps from step 0 on are painted."""
        return self.trace.columns.next_step if self.trace is not None else 0

    def layer_at(self, place: QPointF) -> int | None:
        """Return the layer at a pixel of the area."""
        number = round(self.mapping().y_place(place.y()))
        return number if 1 <= number <= len(self.colors) else None

    def _forget_range(self) -> None:
        self._ends = None

    def _reload(self) -> None:
        if self.store is None or self.trace is None:
            return
        if self.follow:
            self.time.make_room(self.store.last_step)
            self._show_run(float(self.time.capacity), 0.5, max(1, len(self.colors)) + 0.5)
        self.trace.load(self.store, self.mapping(), self._ratio())
        self._repaint(self.trace)

    def _repaint(self, trace: Trace) -> None:
        """Paint every column in view anew."""
        self._grow(trace.extent(self.axis_scale))
        self.picture = self._painted(trace, self._ratio())
        self.set_blank(not trace.columns.count)
        self._show_bar()
        self.update()

    def _painted(self, trace: Trace, ratio: float) -> HeatPicture:
        heat = Heat(self.axis_scale, self._ends or (0.0, 1.0), self._gradient)
        picture = HeatPicture(self.mapping(), ratio, self._layers, heat, self.theme)
        picture.paint(trace.columns, 0)
        return picture

    def _read_on(self, store: MetricStore) -> bool:
        trace = self.trace
        if trace is None:
            return False
        before, news = trace.columns.count, trace.read_on(store, self.mapping())
        if news is None or self.picture is None:
            self._on_stale()
            return self.refresh()
        if not news:
            return False
        if not self._covers(trace.extent(self.axis_scale, before)):
            self._repaint(trace)
            return True
        self.picture.paint(trace.columns, before)
        self._show_bar()
        self.set_blank(False)
        self._update_right_of(float(trace.columns.starts[max(0, before - 1)]))
        return True

    def _update_right_of(self, step: float) -> None:
        mapping = self.mapping()
        left = float(mapping.x(step)) - 2.0
        self.update(QRectF(left, 0.0, mapping.width - left, mapping.height))

    def _covers(self, span: tuple[float, float] | None) -> bool:
        return span is None or (
            self._ends is not None and self._ends[0] <= span[0] and span[1] <= self._ends[1]
        )

    def _grow(self, span: tuple[float, float] | None) -> None:
        """Let the colours reach as far as the values do; in leaps once there is a range."""
        if span is None or self._covers(span):
            return
        known = self._ends
        low, high = (min(span[0], known[0]), max(span[1], known[1])) if known else span
        missing = _NARROWEST[self.axis_scale.log] - (high - low)
        if missing > 0:
            low, high = low - missing / 2, high + missing / 2
        leap = LEAP * (high - low) if known else 0.0
        if known and low < known[0]:
            low -= leap
        if known and high > known[1]:
            high += leap
        self._ends = (low, high)

    def _show_bar(self) -> None:
        kinds = frozenset(self.picture.kinds) if self.picture is not None else frozenset()
        self.bar.show_range(self.axis_scale, self._ends, kinds)

    def set_blank(self, blank: bool) -> None:
        """Show no ticks and no colour bar while there is nothing to show."""
        super().set_blank(blank)
        if blank:
            self.bar.show_range(self.axis_scale, None, frozenset())

    def draw(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the picture, the layers' colours, marks and the chosen layers."""
        picture = self.picture
        if self.for_export and self.trace is not None:
            picture = self._painted(self.trace, EXPORT_RATIO)
        if picture is not None:
            picture.draw(painter, mapping)
        if not self.blank:
            self._draw_strip(painter, mapping)
        draw_mark_lines(painter, self.marks, mapping, self.theme)
        draw_mark_words(painter, self.marks, mapping, self.theme, mapping.width, self.mark_sides)
        if not self.for_export and not self.blank:
            self._draw_chosen(painter, mapping)
        self._draw_cursor(painter, mapping)
        if self.message:
            self.draw_message(painter, self.message, self.hint)

    def _draw_strip(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw each layer's own colour beside its row; from a picture while nothing of it changes."""
        if self.for_export:
            self._paint_strip(painter, mapping)
            return
        look = mapping.low, mapping.high, mapping.height, self._ratio()
        if self._strip is None or self._strip[0] != look:
            image = QImage(
                round((STRIP + 1) * look[3]),
                math.ceil(mapping.height * look[3]),
                QImage.Format.Format_ARGB32_Premultiplied,
            )
            image.setDevicePixelRatio(look[3])
            image.fill(Qt.GlobalColor.transparent)
            inside = QPainter(image)
            self._paint_strip(inside, mapping)
            inside.end()
            self._strip = look, image
        painter.drawImage(QPointF(0.0, 0.0), self._strip[1])

    def _paint_strip(self, painter: QPainter, mapping: Mapping) -> None:
        painter.fillRect(QRectF(0, 0, STRIP + 1, mapping.height), QColor(self.theme.ground))
        first = max(1, round(mapping.low))
        for number in range(first, min(len(self.colors), round(mapping.high)) + 1):
            top, bottom = (float(mapping.y(number + half)) for half in (0.5, -0.5))
            gap = 1.0 if bottom - top > 6 else 0.0
            painter.fillRect(QRectF(0, top, STRIP, bottom - top - gap), self.colors[number - 1])

    def _draw_chosen(self, painter: QPainter, mapping: Mapping) -> None:
        for number, width in zip(self._chosen, (1.5, 1.0), strict=True):
            if number is not None and 1 <= number <= len(self.colors):
                self._outline(painter, number, width, mapping)

    def _outline(self, painter: QPainter, number: int, width: float, mapping: Mapping) -> None:
        """Draw lines of ink above and below a layer's row, on a ground of their own."""
        middle = float(mapping.y(float(number)))
        right = min(float(mapping.x(self.drawn_steps() - 0.5)), mapping.width)
        half = max(0.5 * mapping.height / (mapping.high - mapping.low), 2.0)
        for color, wide in ((self.theme.ground, width + 2.0), (self.theme.ink, width)):
            painter.setPen(QPen(QColor(color), wide))
            for y in (middle - half, middle + half):
                painter.drawLine(QPointF(0, y), QPointF(right, y))

    def _draw_grid(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw no grid: the picture covers it."""

    def _left_ticks(self, low: float, high: float, room: int) -> tuple[list[Tick], list[float]]:
        return ([] if self.blank else layer_ticks(len(self.colors), low, high, max(2, room))), []
