"""VectorCanvas: curves painted as lines onto another painter, for pictures of any size."""

from PySide6.QtCore import QPointF
from PySide6.QtGui import QImage, QPainter, QPen

from gradgui.ui.drawing.canvas import Canvas, Stroke, Style
from gradgui.ui.drawing.columns import Columns
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.scale import Scale


class VectorCanvas(Canvas):
    """Keeps no picture: what it is given to paint goes to the painter at once."""

    def __init__(self, mapping: Mapping, scale: Scale, painter: QPainter) -> None:
        super().__init__(mapping, scale, ratio=1.0)
        self.image = QImage()
        self._painter = painter

    def paint(self, columns: Columns, styles: list[Style], first: int, stroke: Stroke) -> None:
        """Paint the columns from number ``first`` on."""
        self.paint_with(self._painter, columns, styles, first, stroke)

    def _pen(self, style: Style) -> QPen:
        return QPen(style.color, style.width)

    def _offsets(self, style: Style) -> list[QPointF | None]:
        return [None]
