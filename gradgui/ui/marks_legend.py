"""MarksLegend: a small sheet that shows how what is no number is drawn, and what it means."""

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from gradgui.ui.actions import QT_TRANSLATE_NOOP
from gradgui.ui.drawing.color_bar import swatch
from gradgui.ui.drawing.number_marks import NumberState, draw_mark
from gradgui.ui.drawing.value_colors import NoNumber
from gradgui.ui.plot_header import plain_label
from gradgui.ui.theme import GRID, TITLE, Theme, font

CONTEXT = "MarksLegend"

MEANINGS: tuple[tuple[NumberState, str], ...] = (
    (NumberState.ZERO, QT_TRANSLATE_NOOP("MarksLegend", "On the floor: zero, or less on a logarithmic axis")),
    (
        NumberState.UNDERFLOW,
        QT_TRANSLATE_NOOP("MarksLegend", "Two bars on the floor: underflow, zero below 1.2e-38"),
    ),
    (NumberState.NAN, QT_TRANSLATE_NOOP("MarksLegend", "A gap: NaN, or not recorded")),
    (NumberState.INFINITE, QT_TRANSLATE_NOOP("MarksLegend", "On the ceiling: infinite")),
    (NumberState.MINUS_INFINITE, QT_TRANSLATE_NOOP("MarksLegend", "A tall bar on the floor: minus infinity")),
)
COLOR_MEANINGS: tuple[tuple[NoNumber | None, str], ...] = (
    (NoNumber.ZERO, QT_TRANSLATE_NOOP("MarksLegend", "Grey: zero, or less on a logarithmic scale")),
    (
        NoNumber.UNDERFLOW,
        QT_TRANSLATE_NOOP("MarksLegend", "Grey with upright lines: underflow, zero below 1.2e-38"),
    ),
    (NoNumber.NAN, QT_TRANSLATE_NOOP("MarksLegend", "Stripes of ink: NaN")),
    (NoNumber.INFINITE, QT_TRANSLATE_NOOP("MarksLegend", "Blue with dark stripes: infinite")),
    (None, QT_TRANSLATE_NOOP("MarksLegend", "No colour: not recorded")),
)
"""The same where values are colours."""

_SAMPLE_WIDTH, _SAMPLE_HEIGHT = 8 * GRID, 4 * GRID


class MarksLegend(QFrame):
    """Closes at the next click or key, and is gone then. in_colors: of a plot whose values are colours."""

    def __init__(self, theme: Theme, parent: QWidget, in_colors: bool = False) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("What the marks mean"))
        samples: list[tuple[QWidget, str]] = (
            [(ColorSample(kind, theme, self), text) for kind, text in COLOR_MEANINGS]
            if in_colors
            else [(MarkSample(state, theme, self), text) for state, text in MEANINGS]
        )
        self.setAccessibleDescription("; ".join(_tr(text) for _, text in samples))
        rows = QGridLayout(self)
        rows.setContentsMargins(2 * GRID, GRID, 2 * GRID, 2 * GRID)
        rows.setHorizontalSpacing(2 * GRID)
        rows.setVerticalSpacing(GRID)
        title = plain_label(self.tr("What the marks mean"))
        title.setFont(font(TITLE, strong=True))
        rows.addWidget(title, 0, 0, 1, 2)
        for row, (sample, text) in enumerate(samples, start=1):
            rows.addWidget(sample, row, 0)
            rows.addWidget(plain_label(_tr(text)), row, 1)

    def show_at(self, middle: QPoint) -> None:
        """Open around a place of the screen, all of it on the screen."""
        self.adjustSize()
        free = self.screen().availableGeometry()
        place = middle - self.rect().center()
        x = max(free.left(), min(place.x(), free.right() - self.width()))
        y = max(free.top(), min(place.y(), free.bottom() - self.height()))
        self.move(x, y)
        self.show()


class MarkSample(QWidget):
    """A piece of a plot with a curve that meets one of the marks."""

    def __init__(self, state: NumberState, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._state, self._theme = state, theme
        self.setFixedSize(_SAMPLE_WIDTH, _SAMPLE_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw ground, curve and mark (called by Qt)."""
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), QColor(self._theme.ground))
        ink = QColor(self._theme.accent)
        painter.setPen(QPen(ink, 1.0))
        middle, third = self.height() / 2, self.width() / 3
        for left in (0.0, 2 * third):
            painter.drawLine(QPointF(left, middle), QPointF(left + third, middle))
        draw_mark(painter, self._state, self.width() / 2, third, float(self.height()), ink)


class ColorSample(QWidget):
    """A piece of a heat map with nothing but one kind of what is no number, or with nothing at all."""

    def __init__(self, kind: NoNumber | None, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._kind, self._theme = kind, theme
        self.setFixedSize(_SAMPLE_WIDTH, _SAMPLE_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground, and what lies on it (called by Qt)."""
        painter = QPainter(self)
        painter.fillRect(QRectF(self.rect()), QColor(self._theme.ground))
        if self._kind is not None:
            painter.drawImage(self.rect(), swatch(self._kind, self._theme, self.width(), self.height()))


def _tr(text: str) -> str:
    return QCoreApplication.translate(CONTEXT, text)
