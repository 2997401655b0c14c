"""Area: the inside of a plot: what part of the axes is in view, the grid, the pointer."""

import itertools
from time import thread_time
from typing import ClassVar

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import (
    QGraphicsGridLayout,
    QGraphicsItem,
    QGraphicsObject,
    QGraphicsWidget,
    QStyleOptionGraphicsItem,
    QWidget,
)

from gradgui.engine.dataset import FloatArray
from gradgui.ui.drawing.axis import Axis, Corner
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.scale import Scale, Tick, linear_ticks
from gradgui.ui.theme import LARGE, LIGHT, Theme, font, font_metrics, scaled

ADDED = QGraphicsItem.GraphicsItemChange.ItemChildAddedChange
REMOVED = QGraphicsItem.GraphicsItemChange.ItemChildRemovedChange
LINEAR_VIEW_LIMIT = 1e160
LOG_VIEW_LIMIT = 400.0


class FrameClock:
    """Adds up the seconds on the processor spent on painting, for whoever limits them."""

    def __init__(self) -> None:
        self.seconds = 0.0


class View(pg.ViewBox):
    """A view box that leaves children alone until they are whole."""

    def itemChange(self, change: QGraphicsItem.GraphicsItemChange, value: object) -> object:
        """Hand on what concerns the view itself (called by Qt).

        Told of a child whose constructor is at work, the library hands it back to Qt, which crashes once in
        some thousand windows. Qt ignores what is returned for these two.
        """
        if change in (ADDED, REMOVED):
            return None
        return super().itemChange(change, value)


class Area(QGraphicsObject):
    """Draws inside a view box, in pixels. Subclasses fill `draw`.

    follow: whether the view keeps up with the data; the user's pan or zoom ends that, `reset_view` begins
    it again. message, hint: a line written into the empty area, and a smaller one.
    absence: what will be there, or why there is nothing, written small while there is no message; remedy: how
    to get it, written below where there is room. for_export: paint in lines of any
    size, and nothing that belongs to the pointer. in_colors: whether numbers are colours. reference: a value
    at which a level line is drawn, and which is in view.
    """

    in_colors: ClassVar[bool] = False
    view_changed = Signal()
    pointed = Signal(QPointF)
    pointer_left = Signal()
    clicked = Signal(QPointF)
    follow_changed = Signal(bool)
    moved_by_hand = Signal(object)
    """The area itself: the user moved or zoomed the view."""

    def __init__(self, clock: FrameClock, log: bool = True, whole_x: bool = True) -> None:
        view = View(enableMenu=False, defaultPadding=0.0)
        super().__init__(view)
        self.view = view
        self.setZValue(10)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.clock = clock
        self.theme: Theme = LIGHT
        self.axis_scale = Scale(log)
        self.follow = True
        self.left = Axis("left", self._left_ticks)
        self.bottom = Axis("bottom", self._bottom_ticks)
        self.corner = Corner()
        self.blank = True
        self.for_export = False
        self.message = ""
        self.hint = ""
        self.absence = ""
        self.remedy = ""
        self.reference: float | None = None
        self._title_room = QRectF()
        self._grid: QGraphicsGridLayout | None = None
        self._row = self._column = 0
        self._whole_x = whole_x
        for axis in (self.left, self.bottom):
            axis.linkToView(self.view)
        self.view.disableAutoRange()
        self._limit_view()
        self.view.sigRangeChanged.connect(self._on_view_changed)
        self.view.sigResized.connect(self._on_resized)
        self.view.sigRangeChangedManually.connect(self._on_moved_by_hand)

    def place_in(self, grid: QGraphicsGridLayout, row: int, column: int = 0) -> None:
        """Put view box and axes into two rows and two columns of a grid."""
        self._grid, self._row, self._column = grid, row, column
        grid.addItem(self.corner, row + 1, column)
        grid.addItem(self.left, row, column)
        grid.addItem(self.view, row, column + 1)
        grid.addItem(self.bottom, row + 1, column + 1)
        grid.setRowStretchFactor(row, 1)
        grid.setColumnStretchFactor(column + 1, 1)
        for part in self.parts():
            part.setVisible(True)
        self.left.take_room()
        self.bottom.take_room()

    def take_out(self) -> None:
        """Leave the place in the grid to others; the grid is to be activated after that."""
        if self._grid is not None:
            for part in self.parts():
                part.setVisible(False)
                self._grid.removeItem(part)
            self._grid.setRowStretchFactor(self._row, 0)
            self._grid.setColumnStretchFactor(self._column + 1, 0)
            self._grid = None

    def parts(self) -> list[QGraphicsWidget]:
        """Return view box, axes and corner."""
        return [self.view, self.left, self.bottom, self.corner]

    def stand_among(self, is_first: bool, is_last: bool) -> None:
        """Leave numbers at the upright axis to the first area of a row."""
        self.left.hide_labels(not is_first)
        self.corner.is_bare = not is_first

    def span(self) -> tuple[float, float] | None:
        """Return the axis numbers that the data reach from and to; None where that is not linked."""
        return None

    def widen(self, low: float, high: float) -> bool:
        """Show at least these axis numbers; return whether it must be drawn anew for that."""
        return False

    def follow_view(self, other: "Area") -> None:
        """Show upright what another area shows."""
        low, high = other.view.viewRange()[1]
        self.view.setYRange(low, high, padding=0.0)

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self.theme = theme
        for part in (self.left, self.bottom, self.corner):
            part.set_theme(theme)
        self.update()

    def set_scale(self, log: bool) -> None:
        """Make the upright axis logarithmic or linear."""
        self.axis_scale = Scale(log)
        self._limit_view()
        self.reset_view()

    def _limit_view(self) -> None:
        limit = LOG_VIEW_LIMIT if self.axis_scale.log else LINEAR_VIEW_LIMIT
        self.view.setLimits(yMin=-limit, yMax=limit, minYRange=1e-9, **self._level_limits())

    def _level_limits(self) -> dict[str, float]:
        return {"xMin": -1e12, "xMax": 1e12, "minXRange": 1e-3}

    def set_blank(self, blank: bool) -> None:
        """Show no ticks while there is nothing to show."""
        if blank != self.blank:
            self.blank = blank
            for axis in (self.left, self.bottom):
                axis.repaint_ticks()
            self.update()

    def reset_view(self) -> None:
        """Show everything, and keep up with the data."""
        self.set_follow(True)
        self.left.repaint_ticks()
        self.view_changed.emit()

    def set_follow(self, follow: bool) -> None:
        """Keep up with the data, or stay where the view is."""
        if follow != self.follow:
            self.follow = follow
            self.follow_changed.emit(follow)

    def show_range(self, left: float, right: float, low: float, high: float) -> None:
        """Show a part of the axes."""
        self.view.setRange(xRange=(left, right), yRange=(low, high), padding=0.0, disableAutoRange=True)

    def move_view(self, right: float, up: float) -> None:
        """Move the view by parts of its width and height, along the axes that can be moved by hand."""
        moves = [share * float(can) for share, can in zip((right, up), self._by_hand(), strict=True)]
        if any(moves):
            (left, end), (low, high) = self.view.viewRange()
            x, y = moves[0] * (end - left), moves[1] * (high - low)
            self.show_range(left + x, end + x, low + y, high + y)
            self._on_moved_by_hand()

    def zoom_view(self, factor: float) -> None:
        """Show ``factor`` times as much around the middle, of the axes that can be zoomed by hand."""
        factors = [factor if can else 1.0 for can in self._by_hand()]
        ends = []
        for (begin, end), each in zip(self.view.viewRange(), factors, strict=True):
            middle, half = (begin + end) / 2, (end - begin) / 2
            ends += [middle - half * each, middle + half * each]
        self.show_range(*ends)
        self._on_moved_by_hand()

    def _by_hand(self) -> list[bool]:
        return [bool(can) for can in self.view.mouseEnabled()]

    def mapping(self) -> Mapping:
        """Return what is in view on how many pixels."""
        (left, right), (low, high) = self.view.viewRange()
        size = self.view.boundingRect()
        return Mapping(left, right, low, high, max(1.0, size.width()), max(1.0, size.height()))

    def draw(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the content over the grid; in pixels of the area."""

    def has_inside(self, scene_place: QPointF) -> bool:
        """Tell whether a place of the scene is inside."""
        return bool(self.view.sceneBoundingRect().contains(scene_place))

    def from_scene(self, scene_place: QPointF) -> QPointF:
        """Return the pixel of the area at a place of the scene."""
        return self.mapFromScene(scene_place)

    def boundingRect(self) -> QRectF:
        """Return the whole view box."""
        return QRectF(self.view.boundingRect())

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None
    ) -> None:
        """Draw grid and content (called by Qt)."""
        begin = thread_time()
        mapping = self.mapping()
        painter.setClipRect(self.boundingRect())
        self._draw_grid(painter, mapping)
        self.draw(painter, mapping)
        self._draw_short_title(painter)
        if self.blank and (self.absence or self.remedy) and not self.message:
            self._draw_absence(painter)
        self.clock.seconds += thread_time() - begin

    def set_absence(self, absence: str, remedy: str = "") -> None:
        """Say why there is nothing and how to get it."""
        if (absence, remedy) != (self.absence, self.remedy):
            self.absence, self.remedy = absence, remedy
            self.update()

    def _draw_absence(self, painter: QPainter) -> None:
        both = "\n".join(part for part in (self.absence, self.remedy) if part)
        self.draw_words(painter, self.boundingRect(), both, self.remedy or self.absence)

    def draw_words(self, painter: QPainter, box: QRectF, *texts: str) -> None:
        """Write the first text that fits into a box, in lines; where none does, the last one, cut short."""
        painter.setPen(QColor(self.theme.quiet))
        painter.setFont(font())
        box = box.adjusted(8, 0, -8, 0)
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        short = font_metrics().elidedText(texts[-1], Qt.TextElideMode.ElideRight, box.width())
        fits = (text for text in texts if painter.boundingRect(box, flags, text).height() <= box.height())
        painter.drawText(box, flags, next(fits, short))

    def _draw_grid(self, painter: QPainter, mapping: Mapping) -> None:
        painter.setPen(QPen(self.theme.grid_color(), 1.0))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        labelled, _ = self._left_ticks(
            mapping.low, mapping.high, int(mapping.height / self.left.label_room())
        )
        for place, _ in labelled:
            y = round(mapping.y(place))
            painter.drawLine(0, y, int(mapping.width), y)

    def draw_reference(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw a line at the value that others are compared with."""
        places = self.reference_places()
        if len(places) and not self.blank:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.setPen(QPen(QColor(self.theme.quiet), 1.0))
            y = round(float(mapping.y(float(places[0]))))
            painter.drawLine(0, y, int(mapping.width), y)

    def reference_places(self) -> FloatArray:
        """Return the axis number of the line (1,); empty: there is none."""
        return self.axis_scale.to_axis(np.array([] if self.reference is None else [self.reference]))

    def is_free(self, room: QRectF) -> bool:
        """Tell whether nothing of the content lies in a rectangle of pixels."""
        return True

    def _draw_short_title(self, painter: QPainter) -> None:
        """Write the upright axis's title into a free corner where the axis is too short for it."""
        if not self.left.words or self.left.title_fits():
            return
        metrics, area = font_metrics(), self.boundingRect()
        width, height = metrics.horizontalAdvance(self.left.words) + 4.0, float(metrics.height())
        places = itertools.product((4.0, area.width() - width - 4.0), (0.0, area.height() - height))
        rooms = [QRectF(x, y, width, height) for x, y in places]
        room = next(filter(self.is_free, rooms), rooms[0])
        if room != self._title_room:
            self._title_room = room
            self.update()
        ground = QColor(self.theme.ground)
        ground.setAlphaF(0.8)
        painter.fillRect(room, ground)
        painter.setPen(QColor(self.theme.quiet))
        painter.setFont(font())
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.left.words)

    def draw_message(self, painter: QPainter, text: str, hint: str = "") -> None:
        """Write one line, and a smaller one, in the middle."""
        middle = self.boundingRect()
        painter.setPen(QColor(self.theme.quiet))
        painter.setFont(font(LARGE))
        away = scaled(24)
        painter.drawText(middle.translated(0, -away), Qt.AlignmentFlag.AlignCenter, text)
        if hint:
            room = min(2 * away, middle.height() / 2)
            self.draw_words(painter, QRectF(0.0, middle.center().y(), middle.width(), room), hint)

    def _left_ticks(self, low: float, high: float, room: int) -> tuple[list[Tick], list[float]]:
        return ([], []) if self.blank else self.axis_scale.ticks(low, high, room)

    def _bottom_ticks(self, low: float, high: float, room: int) -> tuple[list[Tick], list[float]]:
        return ([] if self.blank else linear_ticks(low, high, max(2, room), self._whole_x)), []

    def _on_view_changed(self, *_: object) -> None:
        self.update()
        self.view_changed.emit()

    def _on_resized(self, *_: object) -> None:
        self.prepareGeometryChange()
        self.update()
        self.view_changed.emit()

    def _on_moved_by_hand(self, *_: object) -> None:
        self.set_follow(False)
        self.moved_by_hand.emit(self)
