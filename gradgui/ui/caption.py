"""Caption: a quiet line beside a title that gives way where there is no room for all of it."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Caption(QLabel):
    """Plain text in a form that has room, or cut with an ellipsis; then the whole of it is its tooltip.

    Where there is no room for any of it, it is the tooltip of what the caption stands in, if that has none.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self._shorter: tuple[str, ...] = ()
        self._told = ""

    def set_words(self, text: str, *shorter: str) -> None:
        """Show a text, or a shorter one where that has no room, the longest first."""
        self._shorter = tuple(form for form in shorter if form)
        self.setText(text)

    def minimumSizeHint(self) -> QSize:
        """Return no width at all: nothing grows for the caption's sake."""
        return QSize(0, super().minimumSizeHint().height())

    def setText(self, text: str) -> None:
        """Show a text."""
        super().setText(text)
        self._tell_around()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the surroundings tell what has no room (called by Qt)."""
        super().resizeEvent(event)
        self._tell_around()

    def _tell_around(self) -> None:
        parent = self.parentWidget()
        if parent is not None and parent.toolTip() == self._told:
            self._told = "" if self.width() else self.text()
            parent.setToolTip(self._told)

    def fitting(self, room: int) -> str:
        """Return the longest form that fits into `room` pixels, else the only one, cut, or nothing."""
        forms, metrics = (self.text(), *self._shorter), self.fontMetrics()
        whole = (form for form in forms if metrics.horizontalAdvance(form) <= room)
        cut = "" if self._shorter else metrics.elidedText(forms[0], Qt.TextElideMode.ElideRight, room)
        return next(whole, cut)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Write what fits (called by Qt)."""
        shown = self.fitting(self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
