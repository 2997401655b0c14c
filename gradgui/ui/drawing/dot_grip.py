"""DotGrip: lets mouse and keys move a dot of a plot; nothing is changed before it is let go."""

from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QGraphicsView

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, 1),
    Qt.Key.Key_Down: (0, -1),
}
_DROP = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SHIFT, _KEYPAD = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier


class Movable(Protocol):
    """What has a dot that can be moved; places are of the scene."""

    def dot_is_at(self, place: QPointF) -> bool: ...
    def drag_to(self, place: QPointF) -> None: ...
    def nudge(self, right: int, up: int) -> None: ...
    def drop(self) -> None: ...
    def give_up(self) -> None: ...


class DotGrip(QObject):
    """Shift and an arrow move the dot by a small stride, Return lets it go there, Esc puts it back."""

    def __init__(self, view: QGraphicsView, dot: Movable) -> None:
        super().__init__(view)
        self._view, self._dot = view, dot
        self._dragging = self._by_keys = False
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def let_go(self) -> None:
        """Forget about a move that has ended otherwise."""
        self._dragging = self._by_keys = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what concerns the dot, leave the rest to the plot (called by Qt)."""
        if isinstance(event, QMouseEvent) and watched is self._view.viewport():
            return self._take_mouse(event)
        if isinstance(event, QKeyEvent) and watched is self._view:
            return self._take_key(event)
        if event.type() is QEvent.Type.FocusOut and self._by_keys:
            self._give_up()
        return False

    def _take_mouse(self, event: QMouseEvent) -> bool:
        place, kind = self._view.mapToScene(event.position().toPoint()), event.type()
        if kind is QEvent.Type.MouseButtonPress and event.button() is Qt.MouseButton.LeftButton:
            self._dragging = self._dot.dot_is_at(place)
            if self._dragging:
                self._view.setFocus(Qt.FocusReason.MouseFocusReason)
                self._by_keys = False
        elif kind is QEvent.Type.MouseMove and self._dragging:
            self._dot.drag_to(place)
        elif kind is QEvent.Type.MouseMove and not event.buttons():
            self._show_hand(place)
        elif kind is QEvent.Type.MouseButtonRelease and self._dragging:
            self._dragging = False
            self._dot.drop()
            return True
        return self._dragging

    def _show_hand(self, place: QPointF) -> None:
        if self._dot.dot_is_at(place):
            self._view.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self._view.viewport().unsetCursor()

    def _take_key(self, event: QKeyEvent) -> bool:
        key, is_press = Qt.Key(event.key()), event.type() is QEvent.Type.KeyPress
        if event.type() is QEvent.Type.ShortcutOverride:
            is_ours = self._moves and key in (*_DROP, Qt.Key.Key_Escape)
            if is_ours:
                event.accept()
            return is_ours
        if is_press and key in _ARROWS and event.modifiers() & ~_KEYPAD == _SHIFT:
            self._by_keys = True
            self._dot.nudge(*_ARROWS[key])
            return True
        if is_press and self._by_keys and key in _DROP:
            self._by_keys = False
            self._dot.drop()
            return True
        if is_press and self._moves and key is Qt.Key.Key_Escape:
            self._give_up()
            return True
        return False

    @property
    def _moves(self) -> bool:
        return self._dragging or self._by_keys

    def _give_up(self) -> None:
        self.let_go()
        self._dot.give_up()
