"""FocusRing: a line around the control that has the focus, for whoever goes by the keyboard."""

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRect, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QSplitter, QWidget

from gradgui.ui.soon import Soon
from gradgui.ui.theme import Theme

_TAB_KEYS = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_PLACED_ANEW = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show)


class Ring(QWidget):
    """The line; it lies over its neighbour and lets everything through."""

    def __init__(self, around: QWidget, theme: Theme) -> None:
        parent = around.parentWidget()
        super().__init__(parent if parent is not None else around)
        self._around = around
        self._color, self._width = QColor(theme.accent), theme.focus_width
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.place()
        self.show()
        self.raise_()

    def place(self) -> None:
        """Lie around the control, inside of what surrounds it."""
        wide = self._width + 1
        frame: QRect = self._around.geometry().adjusted(-wide, -wide, wide, wide)
        parent = self.parentWidget()
        self.setGeometry(frame.intersected(parent.rect()) if parent is not None else frame)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._color, self._width))
        inside = (self._width + 1) // 2
        painter.drawRoundedRect(self.rect().adjusted(inside, inside, -inside, -inside), 4, 4)


class FocusRing(QObject):
    """Keeps a ring around the control that Tab has led to; in high contrast around any that has the focus.

    Only the control that has the focus is watched, so that no other event passes through here.
    """

    def __init__(self, app: QApplication, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._watched: QWidget | None = None
        self._ring: Ring | None = None
        self._by_key = False
        self._forget_key = Soon(self._on_key_done, self)
        app.focusChanged.connect(self._on_focus_changed)

    @property
    def ring(self) -> Ring | None:
        """The ring that is shown."""
        return self._ring if self._ring is not None and shiboken6.isValid(self._ring) else None

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self._theme = theme
        if self.ring is not None:
            self._show_around(self._watched)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See Tab before the focus goes, and the control when it moves."""
        kind = event.type()
        if kind == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._by_key = event.key() in _TAB_KEYS
        elif kind == QEvent.Type.MouseButtonPress:
            self._drop()
        elif kind in _PLACED_ANEW and self.ring is not None:
            self.ring.place()
        return False

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._watched is not None and shiboken6.isValid(self._watched):
            self._watched.removeEventFilter(self)
        self._drop()
        self._watched = new
        if new is None:
            return
        new.installEventFilter(self)
        if self._by_key or self._theme.is_strong:
            self._show_around(new)
        self._forget_key.start()

    def _on_key_done(self) -> None:
        self._by_key = False

    def _show_around(self, control: QWidget | None) -> None:
        self._drop()
        if control is None or not shiboken6.isValid(control) or control.isWindow():
            return
        if isinstance(control, QMenu | QMenuBar) or isinstance(control.parentWidget(), QSplitter):
            return
        self._ring = Ring(control, self._theme)

    def _drop(self) -> None:
        if (ring := self.ring) is not None:
            ring.hide()
            ring.deleteLater()
        self._ring = None
