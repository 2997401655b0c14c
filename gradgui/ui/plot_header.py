"""PlotHeader: the line over a plot: title, read-out, state, buttons; and the parts that it is made of."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QSizePolicy,
    QStyle,
    QStyleOptionToolButton,
    QStylePainter,
    QToolButton,
    QWidget,
)

from gradgui.ui.theme import GRID, font

SHORT_TITLE = 8 * GRID
"""Pixels of a short title up to which it is not cut."""

LEAST_BUTTON = 3 * GRID
"""Pixels of a button whose text is cut."""


class FlatButton(QToolButton):
    """A button for an action; where its header has no room the text is cut, and the tooltip tells it."""

    _cut = 0

    @property
    def spare(self) -> int:
        """How many pixels of its usual width the button can go without."""
        return max(0, super().sizeHint().width() - LEAST_BUTTON)

    @property
    def taken(self) -> int:
        """How many pixels of its usual width the button goes without now."""
        return self._cut

    def cut(self, pixels: int) -> None:
        """Go without so many pixels of the usual width."""
        if pixels != self._cut:
            self._cut = pixels
            self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the width that the header leaves (called by Qt)."""
        return super().sizeHint() - QSize(self._cut, 0)

    def minimumSizeHint(self) -> QSize:
        """Return the same (called by Qt)."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write as much as there is room for (called by Qt)."""
        if not self._cut:
            super().paintEvent(event)
            return
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width() - GRID
        )
        QStylePainter(self).drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)

    def event(self, event: QEvent) -> bool:
        """Tell the whole text over one that is cut (called by Qt)."""
        if event.type() is QEvent.Type.ToolTip or event.type() is QEvent.Type.Resize:
            tip, text = self.defaultAction().toolTip(), self.text()
            self.setToolTip(f"{text}\n{tip}" if self._cut and text not in tip else tip)
        return super().event(event)


class PlotHeader(QWidget):
    """A row of widgets that tells of a double-click on it; its buttons are cut where it is narrow."""

    double_clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(GRID, 0, 0, 0)
        self.row.setSpacing(GRID)

    def _buttons(self) -> list[FlatButton]:
        found = self.findChildren(FlatButton, options=Qt.FindChildOption.FindDirectChildrenOnly)
        return [each for each in found if not each.isHidden()]

    def _fit(self) -> None:
        """Cut the buttons, from the right on, by what the row is too narrow."""
        buttons = self._buttons()
        whole = self.row.minimumSize().width() + sum(each.taken for each in buttons)
        missing = max(0, whole - self.width())
        for button in reversed(buttons):
            part = min(missing, button.spare)
            button.cut(part)
            missing -= part

    def minimumSizeHint(self) -> QSize:
        """Return the width with all buttons cut: no window grows for the sake of their texts."""
        spare = sum(each.spare - each.taken for each in self._buttons())
        return super().minimumSizeHint() - QSize(spare, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the buttons to the width (called by Qt)."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Fit them also where others are shown (called by Qt)."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

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
        """Return the width of a short title that is a few letters; else any will do (called by Qt)."""
        short = self.fontMetrics().horizontalAdvance(self._short) if self._short else 0
        return QSize(short if short <= SHORT_TITLE else 0, super().minimumSizeHint().height())

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


def flat_button(action: QAction, name: str) -> FlatButton:
    """Return a button for an action, named for screen readers."""
    button = FlatButton()
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
    """What is under the pointer: at the right, in figures of one width.

    Where there is no room for it a shorter form is shown; of the shortest the end stays.
    """

    def __init__(self) -> None:
        super().__init__()
        self._shorter: tuple[str, ...] = ()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(tabular=True))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def set_forms(self, text: str, shorter: tuple[str, ...]) -> None:
        """Show a text, or what fits of its shorter forms, of which the longest comes first."""
        self._shorter = shorter
        self.setText(text)

    def fitting(self, room: int) -> str:
        """Return what is shown in a width of `room` pixels."""
        forms, metrics = (self.text(), *self._shorter), self.fontMetrics()
        whole = (form for form in forms if metrics.horizontalAdvance(form) <= room)
        return next(whole, metrics.elidedText(forms[-1], Qt.TextElideMode.ElideLeft, room))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write as much as there is room for (called by Qt)."""
        painter = QPainter(self)
        shown = self.fitting(self.width())
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        self.style().drawItemText(
            painter, self.rect(), flags, self.palette(), self.isEnabled(), shown, self.foregroundRole()
        )
