"""PlotHeader: the line over a plot: title, read-out, state, buttons; and the parts that it is made of."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from gradgui.ui.theme import GRID, font


class PlotHeader(QWidget):
    """A row of widgets that tells of a double-click on it."""

    double_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(GRID, 0, 0, 0)
        self.row.setSpacing(GRID)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell of a double-click (called by Qt)."""
        event.accept()
        self.double_clicked.emit()


class TitleLabel(QLabel):
    """A title; where it has no room a shorter one, cut with dots if need be; the tooltip tells the rest."""

    def __init__(self, text: str, short: str = "", tip: str = "") -> None:
        super().__init__(text)
        self._short, self._tip = short, tip
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setToolTip(tip)

    def set_title(self, text: str, short: str) -> None:
        """Show another title."""
        self._short = short
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        """Return that any width will do (called by Qt)."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write as much as there is room for (called by Qt)."""
        painter = QPainter(self)
        fits = self.fontMetrics().horizontalAdvance(self.text()) <= self.width()
        text = self.text() if fits or not self._short else self._short
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, self.width())
        told = [self._tip] if shown == self.text() else [self.text(), self._tip]
        self.setToolTip("\n".join(part for part in told if part))
        self.style().drawItemText(
            painter, self.rect(), Qt.AlignmentFlag.AlignVCenter, self.palette(), self.isEnabled(), shown
        )


def flat_button(action: QAction, name: str) -> QToolButton:
    """Return a button for an action, named for screen readers."""
    button = QToolButton()
    button.setDefaultAction(action)
    button.setAutoRaise(True)
    button.setAccessibleName(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def menu_button(menu: QMenu, name: str) -> QToolButton:
    """Return a button that opens a menu."""
    button = QToolButton()
    button.setObjectName("more")
    button.setMenu(menu)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setAutoRaise(True)
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button


def plain_label(text: str = "") -> QLabel:
    """Return a label that shows its text as it is."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label


class ReadoutLabel(QLabel):
    """What is under the pointer: at the right, in figures of one width; where it is cut, its end stays."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(tabular=True))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write as much as there is room for (called by Qt)."""
        painter = QPainter(self)
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideLeft, self.width())
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.style().drawItemText(
            painter, self.rect(), flags, self.palette(), self.isEnabled(), shown, self.foregroundRole()
        )
