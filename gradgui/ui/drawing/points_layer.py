"""PointsLayer: the samples of a run as a picture of their own, which stays while what is under it changes."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPaintEngine, QPainter

from gradgui.engine.dataset import Split
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.points import both_parts, draw_points
from gradgui.ui.theme import Theme


class PointsLayer:
    """Draws both parts of the data once for a view and theme, and the picture of it from then on."""

    def __init__(self, split: Split) -> None:
        self.split = split
        self._parts = both_parts(split)
        self._image = QImage()
        self._drawn: tuple[Mapping, Theme, float] | None = None

    def draw(self, painter: QPainter, mapping: Mapping, theme: Theme) -> None:
        """Draw the samples; onto anything but pixels as they are."""
        if painter.paintEngine().type() is not QPaintEngine.Type.Raster:
            draw_points(painter, self._parts, mapping, theme)
            return
        wanted = mapping, theme, painter.device().devicePixelRatioF()
        if wanted != self._drawn:
            self._paint(*wanted)
            self._drawn = wanted
        painter.drawImage(QPointF(0, 0), self._image)

    def _paint(self, mapping: Mapping, theme: Theme, ratio: float) -> None:
        size = round(mapping.width * ratio), round(mapping.height * ratio)
        self._image = QImage(*size, QImage.Format.Format_ARGB32_Premultiplied)
        self._image.setDevicePixelRatio(ratio)
        self._image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(self._image)
        draw_points(painter, self._parts, mapping, theme)
        painter.end()
