"""SkipPointer: skips beside the rows of the list: painted as arcs, chosen by click, made by dragging."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, QPointF, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPalette, QPen
from PySide6.QtWidgets import QApplication

from gradgui.ui.builder.problem import problem_color
from gradgui.ui.builder.rows import Row, Sort
from gradgui.ui.builder.skip_arcs import Arc, arc_path, arcs_of, skip_between

HANDLE = 3.5
HANDLE_GAP = 6.0
ARC_REACH = 7.0
"""Pixels around an arc within which a click chooses it."""

EdgeOf = Callable[[int], QPointF]
PlaceAt = Callable[[QPoint], int]


class SkipPointer(QObject):
    """Knows the arcs of the rows, the chosen one, and the skip that is being drawn."""

    changed = Signal()
    """Something is to be painted anew."""
    drawn = Signal(object, object)
    """The Row where a skip was begun, and the Row where it was dropped or None."""
    judged = Signal(str)
    """What a drop here would do, while a skip is being drawn; empty when it ends."""
    chosen_changed = Signal()
    """Another arc is chosen, or none."""
    row_clicked = Signal(int)
    """A press beside a chip that was neither a drag nor on an arc: the place of the row."""

    def __init__(self, edge_of: EdgeOf, place_at: PlaceAt, parent: QObject) -> None:
        """`edge_of` tells where the chip of a place begins, `place_at` which place is at a point, or -1."""
        super().__init__(parent)
        self._edge_of, self._place_at = edge_of, place_at
        self._rows: Sequence[Row] = ()
        self.arcs: list[Arc] = []
        self.chosen: Arc | None = None
        self._hovered = -1
        self._armed = False
        self._pressed: int | None = None
        self._begin = self._pointer = QPoint()
        self._dragging = False

    @property
    def is_dragging(self) -> bool:
        """Whether a skip is being drawn."""
        return self._dragging

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Take other rows; what was chosen or begun is forgotten."""
        self._rows = rows
        self.arcs = arcs_of(rows)
        self.choose(None)
        self.cancel()

    def choose(self, arc: Arc | None) -> None:
        """Choose an arc, or none."""
        if arc != self.chosen:
            self.chosen = arc
            self.chosen_changed.emit()
            self.changed.emit()

    def is_handle(self, point: QPoint) -> bool:
        """Whether a skip can be begun here: left of the chip of the input or of a layer."""
        place = self._place_at(point)
        return self._can_begin(place) and point.x() < self._edge_of(place).x()

    def press(self, point: QPoint) -> bool:
        """Begin here if there is a handle or an arc; returns whether there is."""
        if not self.is_handle(point) and self.arc_at(point) is None:
            return False
        self._pressed = self._place_at(point)
        self._begin = self._pointer = point
        return True

    def move(self, point: QPoint) -> bool:
        """Follow the pointer; returns whether a press began here."""
        if self._pressed is None:
            place = self._place_at(point)
            self._hover(place if self._can_begin(place) else -1, self.is_handle(point))
            return False
        far = (point - self._begin).manhattanLength() >= QApplication.startDragDistance()
        self._dragging = self._dragging or (far and self.is_handle(self._begin))
        if self._dragging:
            self._pointer = point
            self.judged.emit(skip_between(self._rows[self._pressed], self._target()).words)
            self.changed.emit()
        return True

    def release(self, point: QPoint) -> bool:
        """End what a press began; returns whether one did."""
        if self._pressed is None:
            return False
        source, target, dragged = self._pressed, self._target(), self._dragging
        self.cancel()
        arc = self.arc_at(point)
        if dragged:
            self.drawn.emit(self._rows[source], target)
        elif arc is not None:
            self.row_clicked.emit(arc.end)
            self.choose(arc)
        else:
            self.row_clicked.emit(source)
        return True

    def cancel(self) -> None:
        """Forget a skip that is being drawn."""
        was_dragging = self._dragging
        self._pressed, self._dragging = None, False
        if was_dragging:
            self.judged.emit("")
        self.changed.emit()

    def leave(self) -> None:
        """Forget the row under the pointer."""
        self._hover(-1, armed=False)

    def arc_at(self, point: QPoint) -> Arc | None:
        """Return the shortest arc near a point."""
        stroker = QPainterPathStroker()
        stroker.setWidth(ARC_REACH)
        near = [arc for arc in self.arcs if stroker.createStroke(self._path(arc)).contains(QPointF(point))]
        return min(near, key=_length, default=None)

    def paint(self, painter: QPainter, palette: QPalette, first: int, last: int, accented: set[int]) -> None:
        """Paint the arcs between the rows that are in view, and what is being drawn."""
        quiet = palette.color(QPalette.ColorRole.PlaceholderText)
        accent = palette.color(QPalette.ColorRole.Highlight)
        for arc in self.arcs:
            if arc.end >= first and arc.start <= last:
                color = accent if arc.end in accented or arc == self.chosen else quiet
                painter.setPen(QPen(color, 2.5 if arc == self.chosen else 1))
                painter.drawPath(self._path(arc))
        self._paint_handle(painter, palette)
        if self._dragging:
            self._paint_drawn(painter, palette)

    def _paint_handle(self, painter: QPainter, palette: QPalette) -> None:
        """Paint the ring from which a skip is drawn, in the accent's colour where a press begins one."""
        place = self._pressed if self._pressed is not None else self._hovered
        if 0 <= place < len(self._rows):
            active = self._armed or self._pressed is not None
            role = QPalette.ColorRole.Highlight if active else QPalette.ColorRole.PlaceholderText
            painter.setPen(QPen(palette.color(role), 1.5 if active else 1))
            painter.drawEllipse(self._edge_of(place) - QPointF(HANDLE_GAP, 0), HANDLE, HANDLE)

    def _paint_drawn(self, painter: QPainter, palette: QPalette) -> None:
        if self._pressed is None:
            return
        target, start = self._target(), self._edge_of(self._pressed)
        if skip_between(self._rows[self._pressed], target).distance:
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Highlight), 2))
            place = self._place_at(self._pointer)
            painter.drawPath(arc_path(start, self._edge_of(place), abs(place - self._pressed)))
        else:
            painter.setPen(QPen(problem_color(palette), 1.5))
            painter.drawLine(start, QPointF(self._pointer))

    def _path(self, arc: Arc) -> QPainterPath:
        return arc_path(self._edge_of(arc.start), self._edge_of(arc.end), _length(arc))

    def _target(self) -> Row | None:
        place = self._place_at(self._pointer)
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def _can_begin(self, place: int) -> bool:
        return 0 <= place < len(self._rows) and self._rows[place].sort in (Sort.INPUT, Sort.LAYER)

    def _hover(self, place: int, armed: bool) -> None:
        if (place, armed) != (self._hovered, self._armed):
            self._hovered, self._armed = place, armed
            self.changed.emit()


def _length(arc: Arc) -> int:
    return abs(arc.end - arc.start)
