"""The decision boundary as a picture: soft class colours, the more certain the fuller, and the samples."""

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from gradgui.engine.observations.boundary import BoundaryData
from gradgui.ui.class_colors import rgb, soft_colors
from gradgui.ui.drawing.legend import LegendEntry, draw_legend
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.picture_area import Bounds, Picture
from gradgui.ui.drawing.points_layer import PointsLayer
from gradgui.ui.drawing.shade_image import image_of
from gradgui.ui.numbers import power_text
from gradgui.ui.theme import Theme


class BoundaryPicture(Picture):
    """Class probabilities over two standardised features."""

    square = True

    def __init__(self, data: BoundaryData) -> None:
        self.data = data
        self.corner, self.left_words = "x1", "x2"
        self._points = PointsLayer(data.split)
        self._image: QImage | None = None
        self._theme: Theme | None = None

    def take_over(self, former: Picture) -> None:
        """Keep the samples' picture while they are the same."""
        if isinstance(former, BoundaryPicture) and former.data.split is self.data.split:
            self._points = former._points

    def bounds(self) -> Bounds:
        """Return the square around all samples."""
        data = self.data
        return data.left, data.left + data.span, data.low, data.low + data.span

    def draw(self, painter: QPainter, mapping: Mapping, theme: Theme) -> None:
        """Draw the colours, the samples, the legend."""
        if self._image is None or theme is not self._theme:
            self._image, self._theme = self._pixels(theme), theme
        left, right, low, high = self.bounds()
        corner = QPointF(mapping.x(left), mapping.y(high))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(corner, QPointF(mapping.x(right), mapping.y(low))), self._image)
        self._points.draw(painter, mapping, theme)
        room = max(48.0, corner.x() - 24.0)
        draw_legend(painter, self._legend(), theme, mapping.height, room, mapping.width)

    def _pixels(self, theme: Theme) -> QImage:
        outputs = self.data.outputs
        known = np.asarray(np.isfinite(outputs).all(2))
        values = np.where(known[..., None], outputs, 0.0)
        sure = certainty(values, self.data.are_probabilities)
        colors = soft_colors(values.argmax(2), sure, values.shape[2], theme)
        colors[~known] = np.round(255 * rgb(QColor(theme.line)))
        return image_of(colors[::-1])

    def _legend(self) -> list[LegendEntry]:
        entries = [LegendEntry(name, number) for number, name in enumerate(self.data.split.classes)]
        if len(self.data.split.test_inputs):
            entries.append(LegendEntry(_tr("test"), 0, is_test=True))
        return entries

    def words_at(self, x: float, y: float) -> str:
        """Return what the network says of a place: the class and its probability, or its output."""
        left, right, low, high = self.bounds()
        if not (left <= x < right and low <= y < high):
            return ""
        data = self.data
        side = len(data.outputs)
        outputs = data.outputs[int((y - low) / data.span * side), int((x - left) / data.span * side)]
        place = _tr("x1 {x} · x2 {y}").format(x=power_text(x), y=power_text(y))
        if not np.isfinite(outputs).all():
            return f"{place} · {_tr('the output is not a finite number')}"
        best = int(outputs.argmax())
        value = power_text(float(outputs[best]), 3)
        text = _tr("class {name}: output {value}")
        if data.are_probabilities:
            text = _tr("class {name}: p = {value}")
        return f"{place} · {text.format(name=data.split.classes[best], value=value)}"


def certainty(outputs: np.ndarray, are_probabilities: bool) -> np.ndarray:
    """Return 0 where classes tie to 1 where one is sure, (rows, columns).

    Of probabilities how far the largest lies above 1/classes; else how far it lies above the second.
    """
    ordered = np.sort(outputs, axis=2)
    if are_probabilities:
        least = 1.0 / outputs.shape[2]
        return np.asarray((ordered[..., -1] - least) / (1.0 - least))
    return np.asarray(ordered[..., -1] - ordered[..., -2])


def _tr(text: str) -> str:
    return QCoreApplication.translate("BoundaryPicture", text)
