"""The fit of a regression as a picture: the curve through the samples, or predicted against true."""

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gradgui.engine.observations.fit import FitData
from gradgui.ui.drawing.legend import LegendEntry, draw_legend
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.picture_area import Bounds, Picture
from gradgui.ui.drawing.points import Points, draw_points
from gradgui.ui.drawing.points_layer import PointsLayer
from gradgui.ui.numbers import power_text
from gradgui.ui.theme import Theme

CURVE_WIDTH = 2.0
FARTHEST = 2.0
"""Heights of the samples' range that a curve may stand out of it before it is cut."""

AIR = 0.08


class FitPicture(Picture):
    """One feature: the curve; several: each sample's prediction over its true number."""

    def __init__(self, data: FitData) -> None:
        self.data = data
        self.corner = "x" if data.is_curve else _tr("true")
        self.left_words = "y" if data.is_curve else _tr("predicted")
        self._points = PointsLayer(data.split) if data.is_curve else None

    def take_over(self, former: Picture) -> None:
        """Keep the samples' picture while they are the same."""
        if isinstance(former, FitPicture) and former.data.split is self.data.split:
            self._points = former._points

    def _pairs(self) -> Points:
        data = self.data
        places = np.stack((data.x, data.outputs), 1)
        known = np.isfinite(places).all(1)
        return Points(places[known], np.zeros(int(known.sum()), np.int64), len(data.split.test_inputs) > 0)

    def bounds(self) -> Bounds:
        """Return the samples' range with some air, and what of the curve is not far outside."""
        data = self.data
        targets = np.concatenate((data.split.train_targets, data.split.test_targets))
        low, high = float(targets.min()), float(targets.max())
        span = (high - low) or 1.0
        known = data.outputs[np.isfinite(data.outputs)]
        if known.size:
            low = max(low - FARTHEST * span, min(low, float(known.min())))
            high = min(high + FARTHEST * span, max(high, float(known.max())))
        air = AIR * ((high - low) or 1.0)
        ends = (float(data.x.min()), float(data.x.max())) if data.is_curve else (low - air, high + air)
        return *ends, low - air, high + air

    def draw(self, painter: QPainter, mapping: Mapping, theme: Theme) -> None:
        """Draw the samples, and the curve over them or the diagonal under them."""
        if not self.data.is_curve:
            self._draw_diagonal(painter, mapping, theme)
        if self._points is None:
            draw_points(painter, [self._pairs()], mapping, theme)
        else:
            self._points.draw(painter, mapping, theme)
            self._draw_curve(painter, mapping, theme)
        draw_legend(painter, self._legend(), theme, mapping.height)

    def _draw_curve(self, painter: QPainter, mapping: Mapping, theme: Theme) -> None:
        far = 4 * mapping.height
        y = np.clip(mapping.y(self.data.outputs), -far, far)
        y = np.where(np.isfinite(self.data.outputs), y, np.nan)
        painter.setPen(QPen(QColor(theme.ink), CURVE_WIDTH))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if np.isfinite(y).any():
            painter.drawPath(pg.functions.arrayToQPath(mapping.x(self.data.x), y, connect="finite"))

    def _draw_diagonal(self, painter: QPainter, mapping: Mapping, theme: Theme) -> None:
        left, right, _, _ = self.bounds()
        painter.setPen(QPen(QColor(theme.quiet), 1.0, Qt.PenStyle.DashLine))
        ends = [QPointF(mapping.x(each), mapping.y(each)) for each in (left, right)]
        painter.drawLine(*ends)

    def _legend(self) -> list[LegendEntry]:
        has_test = len(self.data.split.test_inputs) > 0
        if not self.data.is_curve:
            return [LegendEntry(_tr("test") if has_test else _tr("training"), 0, has_test)]
        entries = [LegendEntry(_tr("training"), 0)]
        return [*entries, LegendEntry(_tr("test"), 0, is_test=True)] if has_test else entries

    def words_at(self, x: float, y: float) -> str:
        """Return the network's output at x, or the nearest sample's numbers."""
        data = self.data
        place = int(np.abs(data.x - x).argmin())
        x_text, value = (power_text(float(each[place]), 3) for each in (data.x, data.outputs))
        if data.is_curve:
            return _tr("x {x} · output {value}").format(x=x_text, value=value)
        return _tr("true {true} · predicted {value}").format(true=x_text, value=value)


def _tr(text: str) -> str:
    return QCoreApplication.translate("FitPicture", text)
