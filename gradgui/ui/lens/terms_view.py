"""TermsView: a formula or a product, each symbol with its present number under it."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gradgui.ui.builder.settle import settle
from gradgui.ui.drawing.end_labels import readable
from gradgui.ui.lens.symbols import SYMBOLS
from gradgui.ui.lens.typesetter import Typesetter
from gradgui.ui.soon import Soon
from gradgui.ui.theme import GRID, TITLE, State, Theme, font, font_metrics, scaled

TYPE = 1.5
"""Size of a formula's type to the ascent of the text."""

WIDEST = "8.88·10⁻⁸⁸"
"""A number's room, so that nothing moves when it changes."""

OPERATOR_AIR = 0.3
"""On both sides of an operator, to the height of a line."""


@dataclass(frozen=True)
class Term:
    """A symbol (a name in SYMBOLS, or a few words), the number under it, and what is said of it.

    operator: a name in SYMBOLS, before it; empty where it follows at once. mark: a state of the number.
    """

    symbol: str
    number: str
    operator: str = ""
    mark: State | None = None

    @property
    def words(self) -> str:
        """The term in plain characters."""
        return " ".join(part for part in (self.operator, plain(self.symbol), self.number) if part)

    @property
    def shown_number(self) -> str:
        """The number with the shape of its state."""
        return self.number if self.mark is None else f"{self.mark.shape} {self.number}"


def plain(name: str) -> str:
    """Return a symbol in plain characters; words stay as they are."""
    return SYMBOLS[name].plain if name in SYMBOLS else name


@dataclass(frozen=True)
class _Placed:
    term: Term
    operator_left: float
    left: float
    width: float
    line: int


class TermsView(QWidget):
    """Draws terms side by side on one base line, on several where the width is not enough."""

    def __init__(
        self, name: str, theme: Theme, typesetter: Typesetter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._typesetter = typesetter
        self._placed: list[_Placed] = []
        self.terms: tuple[Term, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self._settle_soon = Soon(self._settle, self)
        typesetter.done.connect(self._place)

    def words(self) -> str:
        """Return what is shown in plain characters."""
        return " ".join(term.words for term in self.terms)

    def show_terms(self, terms: Sequence[Term]) -> None:
        """Show other terms, or the same with other numbers."""
        if tuple(terms) == self.terms:
            return
        self.terms = tuple(terms)
        self.setAccessibleDescription(self.words())
        self._place()

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours, in type as large as it now is."""
        self._theme = theme
        self._place()

    def sizeHint(self) -> QSize:
        """Return the size that is wanted (called by Qt)."""
        return QSize(scaled(240), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the terms into the new width (called by Qt)."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Give each term its place, and the widget the height that they take."""
        air = font_metrics().height() * OPERATOR_AIR
        room = QFontMetricsF(font(tabular=True)).horizontalAdvance(WIDEST)
        placed: list[_Placed] = []
        x, line = 0.0, 0
        for term in self.terms:
            width = max(self._width(term.symbol), room)
            gap = self._width(term.operator) + 2 * air if term.operator else 0.0
            if x and x + gap + width > self.width():
                x, line = 0.0, line + 1
            placed.append(_Placed(term, x + air, x + gap, width, line))
            x += gap + width
        self._placed = placed
        height = round((line + 1) * self._line_height() + line * GRID)
        if height != self.minimumHeight():
            self.setFixedHeight(height)
            self._settle_soon.start()
        self.update()

    def _settle(self) -> None:
        """Give what stands below its new place; not while a layout that is at work may undo it."""
        settle(self)

    @property
    def _type(self) -> float:
        return font_metrics().ascent() * TYPE

    def _width(self, name: str) -> float:
        drawing = self._typesetter.drawing(name)
        if drawing is not None:
            return drawing.width * self._type
        return QFontMetricsF(_plain_font(name)).horizontalAdvance(plain(name))

    def _extent(self) -> tuple[float, float]:
        """Return what the symbols need above and below their base line."""
        drawings = [self._typesetter.drawing(term.symbol) for term in self.terms]
        known = [each for each in drawings if each is not None]
        above = max((each.ascent * self._type for each in known), default=0.0)
        below = max((each.descent * self._type for each in known), default=0.0)
        metrics = font_metrics()
        return max(above, metrics.ascent()), max(below, metrics.descent())

    def _line_height(self) -> float:
        return sum(self._extent()) + font_metrics().height() + GRID / 2

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint symbols and numbers (called by Qt)."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        above, _ = self._extent()
        for placed in self._placed:
            base = placed.line * (self._line_height() + GRID) + above
            if placed.term.operator:
                self._paint_symbol(painter, placed.term.operator, placed.operator_left, base)
            left = placed.left + (placed.width - self._width(placed.term.symbol)) / 2
            self._paint_symbol(painter, placed.term.symbol, left, base)
            self._paint_number(painter, placed, base)

    def _paint_symbol(self, painter: QPainter, name: str, left: float, base: float) -> None:
        drawing = self._typesetter.drawing(name)
        if drawing is not None:
            drawing.draw(painter, QPointF(left, base), self._type, QColor(self._theme.ink))
            return
        painter.setFont(_plain_font(name))
        painter.setPen(QColor(self._theme.ink if name in SYMBOLS else self._theme.quiet))
        painter.drawText(QPointF(left, base), plain(name))

    def _paint_number(self, painter: QPainter, placed: _Placed, base: float) -> None:
        type_ = font(tabular=True, strong=placed.term.mark is not None)
        metrics = QFontMetricsF(type_)
        text = placed.term.shown_number
        left = placed.left + (placed.width - metrics.horizontalAdvance(text)) / 2
        mark = placed.term.mark
        color = QColor(self._theme.ink)
        if mark is not None:
            color = readable(self._theme.state_color(mark), self._theme)
        painter.setFont(type_)
        painter.setPen(color)
        painter.drawText(
            QPointF(max(0.0, left), base + self._extent()[1] + GRID / 2 + metrics.ascent()), text
        )


def _plain_font(name: str) -> QFont:
    return font(TITLE) if name in SYMBOLS else font()
