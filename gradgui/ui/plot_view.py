"""PlotView: the drawing surface of a plot, with the mouse and the keys on it."""

from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsGridLayout, QGraphicsWidget, QMenu

from gradgui.ui.keyboard_cursor import KeyboardCursor
from gradgui.ui.theme import GRID

if TYPE_CHECKING:
    from gradgui.ui.plot import Plot

PAN_SHARE = 0.1
"""Part of the view that an arrow key moves it by."""

ZOOM_FACTOR = 1.25
LONG_STRIDE = 10
FOCUS_LINE = 2
"""Pixels of the line over a plot that has the focus by keys."""

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_ZOOMS = {
    Qt.Key.Key_Plus: 1 / ZOOM_FACTOR,
    Qt.Key.Key_Equal: 1 / ZOOM_FACTOR,
    Qt.Key.Key_Minus: ZOOM_FACTOR,
}
_BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


class PlotView(pg.GraphicsView):
    """A grid of areas.

    Arrows move the view, + and − zoom. With Ctrl the arrows move the read-out, left and right from step to
    step or layer to layer (with Shift ten at once), up and down from curve to curve; Ctrl+Return selects.
    """

    def __init__(self, plot: "Plot") -> None:
        super().__init__(plot, background=None)
        self._plot = plot
        self._pressed: QPointF | None = None
        self._pointer: QPointF | None = None
        self.cursor_of_keys = KeyboardCursor(plot)
        central = QGraphicsWidget()
        self.grid = QGraphicsGridLayout()
        self.grid.setContentsMargins(0, GRID, GRID, GRID // 2)
        self.grid.setSpacing(0)
        central.setLayout(self.grid)
        self.setCentralItem(central)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(plot.title())
        self._focus_line = QFrame(self)
        self._focus_line.setObjectName("focus_line")
        self._focus_line.hide()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the plot where the pointer is."""
        super().mouseMoveEvent(event)
        if not event.buttons():
            self._pointer = self.mapToScene(event.position().toPoint())
            self._plot.pointer_moved(self._pointer)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember where the mouse went down."""
        self._pressed = event.position()
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell the plot of a click that was no drag."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, None
        if event.button() is not Qt.MouseButton.LeftButton or pressed is None:
            return
        if (event.position() - pressed).manhattanLength() < 4:
            self._plot.pointer_clicked(self.mapToScene(event.position().toPoint()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the view, zoom it, or move the read-out; leave every other key to the window."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if key in _ARROWS and modifiers & _CONTROL:
            self._move_cursor(*_ARROWS[key], LONG_STRIDE if modifiers & _SHIFT else 1)
        elif key in _ARROWS:
            right, up = _ARROWS[key]
            self._plot.move_view(PAN_SHARE * right, PAN_SHARE * up)
        elif key in _ZOOMS:
            self._plot.zoom_view(_ZOOMS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and modifiers & _CONTROL:
            if self._pointer is not None:
                self._plot.pointer_clicked(self._pointer)
        else:
            event.ignore()

    def _move_cursor(self, right: int, up: int, stride: int) -> None:
        place = self.cursor_of_keys.moved(self._pointer, right * stride, up)
        if place is not None:
            self._pointer = place
            self._plot.pointer_moved(place)
            self.setAccessibleDescription(self._plot.readout.text())

    def read_out_again(self) -> None:
        """Read out what is under the pointer now that something new is drawn."""
        if self._pointer is not None:
            self._plot.pointer_moved(self._pointer)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let screen readers say what the plot shows."""
        super().focusInEvent(event)
        self.setAccessibleDescription(self._plot.words())
        self._focus_line.setGeometry(0, 0, self.width(), FOCUS_LINE)
        self._focus_line.setVisible(event.reason() in _BY_KEYS)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Forget the place that was reached by keys."""
        super().focusOutEvent(event)
        self._focus_line.hide()
        if not self.underMouse() and event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._forget_pointer()

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Keep the line of the focus as wide as the view (called by Qt, and once by pyqtgraph)."""
        super().resizeEvent(event)
        if event is not None:
            self._focus_line.setGeometry(0, 0, self.width(), FOCUS_LINE)

    def leaveEvent(self, event: QEvent) -> None:
        """Tell the plot that the pointer has left."""
        super().leaveEvent(event)
        self._forget_pointer()

    def _forget_pointer(self) -> None:
        self._pointer = None
        self._plot.pointer_left()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the plot."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.addActions(self._plot.menu_actions())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())
