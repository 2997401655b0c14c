"""GlyphButton: a small button with an outlined sign in the theme's own ink."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QStyle, QStyleOptionToolButton, QStylePainter, QToolButton, QWidget

SIZE = 20
STROKE = 1.5
_Line = tuple[tuple[float, float], ...]

_LINES: dict[str, tuple[_Line, ...]] = {
    "up": (((10, 16), (10, 4)), ((5, 9), (10, 4), (15, 9))),
    "down": (((10, 4), (10, 16)), ((5, 11), (10, 16), (15, 11))),
    "copy": (
        ((7.5, 7.5), (16.5, 7.5), (16.5, 16.5), (7.5, 16.5), (7.5, 7.5)),
        ((4.5, 12.5), (3.5, 12.5), (3.5, 3.5), (12.5, 3.5), (12.5, 4.5)),
    ),
    "remove": (
        ((3.5, 5.5), (16.5, 5.5)),
        ((7.5, 5.5), (7.5, 3.5), (12.5, 3.5), (12.5, 5.5)),
        ((5.5, 5.5), (6.2, 16.5), (13.8, 16.5), (14.5, 5.5)),
        ((8.5, 8.5), (8.7, 13.5)),
        ((11.5, 8.5), (11.3, 13.5)),
    ),
    "more": tuple(((x, 9.4), (x + 0.6, 10), (x, 10.6), (x - 0.6, 10), (x, 9.4)) for x in (4.5, 10, 15.5)),
    "all_fields": (
        ((3.5, 6), (9.5, 6), (9.5, 4), (11.5, 4), (11.5, 8), (9.5, 8), (9.5, 6)),
        ((11.5, 6), (16.5, 6)),
        ((3.5, 14), (5.5, 14), (5.5, 12), (7.5, 12), (7.5, 16), (5.5, 16), (5.5, 14)),
        ((7.5, 14), (16.5, 14)),
    ),
    "drawing": (
        ((4, 6), (7, 6), (7, 14), (4, 14), (4, 6)),
        ((13, 4), (16, 4), (16, 16), (13, 16), (13, 4)),
        ((7, 10), (13, 10)),
    ),
    "undo": (((7, 3.5), (3.5, 7), (7, 10.5)),),
    "redo": (((13, 3.5), (16.5, 7), (13, 10.5)),),
}


class GlyphButton(QToolButton):
    """A flat button with a glyph; its name is its tooltip and what a screen reader says."""

    def __init__(self, glyph: str, name: str, shortcut: str = "", parent: QWidget | None = None) -> None:
        """`shortcut` is told in the tooltip only."""
        super().__init__(parent)
        self._path = glyph_path(glyph)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({shortcut})" if shortcut else name)

    def sizeHint(self) -> QSize:
        """Return the glyph's size with its margin."""
        return QSize(SIZE + 4, SIZE + 8)

    def minimumSizeHint(self) -> QSize:
        """Return the same as the size hint."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the style's ground, then the glyph in the middle."""
        painter = QStylePainter(self)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        group = QPalette.ColorGroup.Active if self.isEnabled() else QPalette.ColorGroup.Disabled
        pen = QPen(self.palette().color(group, QPalette.ColorRole.ButtonText), STROKE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.translate((self.width() - SIZE) / 2, (self.height() - SIZE) / 2)
        painter.drawPath(self._path)


def glyph_path(glyph: str) -> QPainterPath:
    """Return a glyph in a square of SIZE; KeyError for an unknown one."""
    path = QPainterPath()
    for line in _LINES[glyph]:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in line]))
    if glyph in ("undo", "redo"):
        path.addPath(_turn(mirrored=glyph == "redo"))
    return path


def _turn(mirrored: bool) -> QPainterPath:
    """Return the bow of an arrow that turns back."""
    path = QPainterPath(QPointF(16.5 if mirrored else 3.5, 7))
    if mirrored:
        path.lineTo(8, 7)
        path.arcTo(QRectF(3.5, 7, 9, 9), 90, 180)
        path.lineTo(12, 16)
    else:
        path.lineTo(12, 7)
        path.arcTo(QRectF(7.5, 7, 9, 9), 90, -180)
        path.lineTo(8, 16)
    return path
