"""Heading: a bold line that folds what is under it."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QWidget

from gradgui.ui.typography import STRONG_WEIGHT

HEIGHT_PADDING = 4
ARROW = 4.0
GAP = 10


class Heading(QAbstractButton):
    """A checkable heading: checked while its section is open; a small arrow behind the words tells."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(title)
        self.setCheckable(True)
        self.setChecked(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(title)
        self.setToolTip(self.tr("Show or hide: {title}").format(title=title))

    def sizeHint(self) -> QSize:
        """Return the size of the bold words and the arrow."""
        metrics = QFontMetrics(self._bold())
        width = metrics.horizontalAdvance(self.text()) + GAP + int(4 * ARROW)
        return QSize(width, metrics.height() + HEIGHT_PADDING)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words and the arrow, underlined by the accent while it has the focus."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._bold())
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        width = painter.fontMetrics().horizontalAdvance(self.text())
        self._paint_arrow(painter, QPointF(width + GAP, self.height() / 2 + 0.5))
        if self.hasFocus():
            painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
            painter.drawLine(0, self.height() - 1, width, self.height() - 1)

    def _paint_arrow(self, painter: QPainter, middle: QPointF) -> None:
        half = ARROW / 2
        if self.isChecked():
            points = [QPointF(-ARROW, -half), QPointF(0, half), QPointF(ARROW, -half)]
        else:
            points = [QPointF(-half, -ARROW), QPointF(half, 0), QPointF(-half, ARROW)]
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.PlaceholderText), 1.5))
        painter.drawPolyline(QPolygonF([point + middle for point in points]))

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(STRONG_WEIGHT)
        return font
