"""The phase diagram as a picture: χ as colours, the edge of chaos, and where a network's layers stand."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter, QPen

from gradgui.engine.dataset import FloatArray
from gradgui.engine.theory.phase_diagram import PhaseDiagram, PhaseRange
from gradgui.ui.drawing.axis import LEFT_WIDTH
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.phase_colors import phase_image
from gradgui.ui.drawing.picture_area import Bounds, Picture
from gradgui.ui.theme import BODY, LARGE, Theme, font, font_metrics, scaled

DOT, SMALL_DOT = 6.0, 3.5
"""Radius in pixels."""

LEAST_PART = 0.04
"""Part of the view that a phase covers at least to have its name written on it."""

ROOMY, HIGH = 440, 190
"""Pixels of width and height from which notes are drawn; of width also from which phases' names are large."""

_COLUMNS, _ROWS = 16, 12
"""Places at which the name of a phase is tried."""

_NO_BRUSH, _NO_PEN, _DOTS = Qt.BrushStyle.NoBrush, Qt.PenStyle.NoPen, Qt.PenStyle.DotLine
_CENTER, _ELIDE = Qt.AlignmentFlag.AlignCenter, Qt.TextElideMode.ElideRight


@dataclass(frozen=True)
class Dot:
    """A place in axis numbers with its words; main: the one that can be moved."""

    x: float
    y: float
    words: str
    main: bool


class PhasePicture(Picture):
    """Drawn from a diagram, or from none yet; ``moved``: where the main dot is held while it is moved."""

    def __init__(
        self, shown: PhaseRange, diagram: PhaseDiagram | None, dots: Sequence[Dot], notes: Sequence[str] = ()
    ) -> None:
        self.range, self.diagram = shown, diagram
        self.dots, self.notes = tuple(dots), tuple(notes)
        self.moved: tuple[float, float] | None = None
        self.moved_words = ""
        self.corner, self.left_words = _tr("weights"), _tr("bias variance")
        self.left_width = LEFT_WIDTH + 10.0
        self._image: QImage | None = None
        self._theme: Theme | None = None
        self._taken: list[QRectF] = []

    def take_over(self, former: Picture) -> None:
        """Keep the colours while the diagram is the same."""
        if isinstance(former, PhasePicture) and former.diagram is self.diagram:
            self._image, self._theme = former._image, former._theme

    @property
    def main(self) -> Dot | None:
        """The dot that can be moved."""
        return next((dot for dot in self.dots if dot.main), None)

    def bounds(self) -> Bounds:
        """Return the part of the axes that shows network and edge."""
        shown = self.range
        air = 0.03 * (shown.right - shown.left), 0.03 * (shown.high - shown.low)
        return shown.left - air[0], shown.right, shown.low - air[1], shown.high

    def words_at(self, x: float, y: float) -> str:
        """Return nothing: the plot reads out."""
        return ""

    def draw(self, painter: QPainter, mapping: Mapping, theme: Theme) -> None:
        """Draw colours, names, edge and dots; what matters most is written first."""
        self._taken = []
        if self.diagram is not None:
            self._draw_colors(painter, self.diagram, mapping, theme)
            self._draw_edge(painter, self.diagram, mapping, theme)
        self._draw_axis_words(painter, mapping, theme)
        if is_roomy(mapping):
            self._draw_notes(painter, mapping, theme)
        self._draw_dots(painter, mapping, theme)
        if self.diagram is not None:
            self._draw_edge_words(painter, self.diagram, mapping, theme)
            self._draw_phases(painter, self.diagram, mapping, theme)

    def _draw_colors(self, painter: QPainter, diagram: PhaseDiagram, mapping: Mapping, theme: Theme) -> None:
        if self._image is None or theme is not self._theme:
            self._image, self._theme = phase_image(diagram.chi, theme), theme
        weights, biases = diagram.weight_variances, diagram.bias_variances
        half = (weights[1] - weights[0]) / 2, (biases[1] - biases[0]) / 2
        left, right = (mapping.x(float(weights[end] + sign * half[0])) for end, sign in ((0, -1), (-1, 1)))
        low, high = (mapping.y(float(biases[end] + sign * half[1])) for end, sign in ((0, -1), (-1, 1)))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.save()
        begin, floor = max(0.0, mapping.x(0.0)), min(mapping.height, mapping.y(0.0))
        painter.setClipRect(QRectF(begin, 0, mapping.width - begin, floor))
        painter.drawImage(QRectF(QPointF(left, high), QPointF(right, low)), self._image)
        painter.restore()

    def _draw_edge(self, painter: QPainter, diagram: PhaseDiagram, mapping: Mapping, theme: Theme) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.ink), theme.curve_width + 0.5))
        y = mapping.y(diagram.edge_biases)
        painter.drawPath(pg.functions.arrayToQPath(mapping.x(diagram.edge), y, connect="finite"))
        painter.setPen(QPen(QColor(theme.ink), 1.0, Qt.PenStyle.DashLine))
        for reach in diagram.reach:
            painter.drawPath(pg.functions.arrayToQPath(mapping.x(reach), y, connect="finite"))

    def _draw_edge_words(
        self, painter: QPainter, diagram: PhaseDiagram, mapping: Mapping, theme: Theme
    ) -> None:
        painter.setFont(font(BODY))
        y, edge = mapping.y(diagram.edge_biases), mapping.x(diagram.edge)
        self._name_curve(painter, _tr("edge of chaos, χ = 1"), edge, y, (True, False), mapping, theme)
        if diagram.reach:
            words = _tr("ξ = {depth} layers, as deep as this network").format(depth=diagram.depth)
            self._name_curve(painter, words, mapping.x(diagram.reach[0]), y, (False,), mapping, theme)

    def _name_curve(
        self,
        painter: QPainter,
        text: str,
        x: FloatArray,
        y: FloatArray,
        sides: tuple[bool, ...],
        mapping: Mapping,
        theme: Theme,
    ) -> None:
        """Write beside the first point from the top on that has room, at the right (True) or the left."""
        for place_x, place_y in zip(x[::-1].tolist(), y[::-1].tolist(), strict=True):
            if 0 <= place_x <= mapping.width and 0.1 * mapping.height <= place_y <= mapping.height:
                for right in sides:
                    if self._write_beside(painter, text, place_x, place_y, right, mapping, theme):
                        return

    def _draw_axis_words(self, painter: QPainter, mapping: Mapping, theme: Theme) -> None:
        painter.setFont(font(BODY))
        text, metrics = _tr("weight variance = fan-in · Var W"), font_metrics()
        width = metrics.horizontalAdvance(text)
        if width < 0.8 * mapping.width:
            top = mapping.height - metrics.height() - 10
            box = QRectF(mapping.width - width - 12, top, width + 8, metrics.height())
            if is_roomy(mapping) or not self._is_crossed(box, mapping):
                self._write(painter, text, box, theme, theme.quiet)

    def _is_crossed(self, box: QRectF, mapping: Mapping) -> bool:
        """Tell whether the edge of chaos goes through a box."""
        if self.diagram is None:
            return False
        x, y = mapping.x(self.diagram.edge), mapping.y(self.diagram.edge_biases)
        inside = (x > box.left()) & (x < box.right()) & (y > box.top()) & (y < box.bottom())
        return bool(inside.any())

    def _draw_notes(self, painter: QPainter, mapping: Mapping, theme: Theme) -> None:
        painter.setFont(font(BODY))
        metrics = font_metrics()
        for row, note in enumerate(self.notes):
            text = metrics.elidedText(note, _ELIDE, mapping.width - 24)
            box = QRectF(8, 6 + row * (metrics.height() + 4), metrics.horizontalAdvance(text) + 8, 0)
            self._write(painter, text, box.adjusted(0, 0, 0, metrics.height()), theme, theme.ink)

    def _draw_dots(self, painter: QPainter, mapping: Mapping, theme: Theme) -> None:
        for dot in sorted(self.dots, key=lambda each: each.main):
            x, y = (dot.x, dot.y) if not (dot.main and self.moved) else self.moved
            place = QPointF(mapping.x(x), mapping.y(y))
            if dot.main and self.moved:
                self._draw_from(painter, QPointF(mapping.x(dot.x), mapping.y(dot.y)), place, theme)
            self._draw_dot(painter, place, dot.main, theme)
        painter.setFont(font(BODY))
        for dot in sorted(self.dots, key=lambda each: not each.main):
            x, y = (dot.x, dot.y) if not (dot.main and self.moved) else self.moved
            at = mapping.x(x), mapping.y(y)
            if not (0 <= at[0] <= mapping.width and 0 <= at[1] <= mapping.height):
                continue
            words = self.moved_words if dot.main and self.moved else dot.words
            is_told = dot.main and self.moved is None and len(self.dots) == 1 and not is_roomy(mapping)
            if not is_told and not self._write_beside(painter, words, *at, True, mapping, theme):
                self._write_beside(painter, words, *at, False, mapping, theme)

    def _draw_from(self, painter: QPainter, old: QPointF, new: QPointF, theme: Theme) -> None:
        painter.setPen(QPen(QColor(theme.ink), 1.0, _DOTS))
        painter.drawLine(old, new)
        painter.drawEllipse(old, DOT, DOT)

    def _draw_dot(self, painter: QPainter, place: QPointF, main: bool, theme: Theme) -> None:
        radius = DOT if main else SMALL_DOT
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.ground), 1.5))
        painter.setBrush(QColor(theme.ink if main else theme.quiet))
        painter.drawEllipse(place, radius, radius)
        painter.setBrush(_NO_BRUSH)
        painter.setPen(QPen(QColor(theme.ink if main else theme.quiet), 1.0))
        painter.drawEllipse(place, radius + 1.5, radius + 1.5)
        self._taken.append(QRectF(place.x() - radius, place.y() - radius, 2 * radius, 2 * radius))

    def _draw_phases(self, painter: QPainter, diagram: PhaseDiagram, mapping: Mapping, theme: Theme) -> None:
        """Write each phase's name into the middle of what is in view of it, where there is room."""
        size = LARGE if mapping.width >= scaled(ROOMY) else BODY
        painter.setFont(font(size))
        metrics = QFontMetricsF(font(size))
        for text, sign in ((_tr("vanishing, χ < 1"), -1.0), (_tr("exploding, χ > 1"), 1.0)):
            places = [place for place in _grid(mapping) if sign * _log_chi(diagram, mapping, *place) > 0]
            if len(places) < LEAST_PART * _COLUMNS * _ROWS:
                continue
            middle = np.mean(places, axis=0)
            width, height = metrics.horizontalAdvance(text) + 8, metrics.height()
            for x, y in sorted(places, key=lambda place: math.dist(place, middle)):
                box = QRectF(x - width / 2, y - height / 2, width, height)
                ends = ((box.left(), box.bottom()), (box.right(), box.top()), (box.right(), box.bottom()))
                inside = all(sign * _log_chi(diagram, mapping, *end) > 0 for end in ends)
                if inside and self._is_free(box, mapping):
                    self._write(painter, text, box, theme, theme.ink)
                    break

    def _write_beside(
        self,
        painter: QPainter,
        text: str,
        x: float,
        y: float,
        right: bool,
        mapping: Mapping,
        theme: Theme,
    ) -> bool:
        """Write at the right or left of a place if there is room; tell whether there was."""
        metrics = font_metrics()
        width, height = metrics.horizontalAdvance(text) + 8, metrics.height()
        left = x + DOT + 6 if right else x - DOT - 6 - width
        top = min(max(y - height / 2, 2.0), mapping.height - height - 2)
        box = QRectF(left, top, width, height)
        if not self._is_free(box, mapping):
            return False
        self._write(painter, text, box, theme, theme.ink)
        return True

    def _is_free(self, box: QRectF, mapping: Mapping) -> bool:
        inside = box.left() >= 0 and box.right() <= mapping.width
        inside = inside and box.top() >= 0 and box.bottom() <= mapping.height
        return inside and not any(box.intersects(taken) for taken in self._taken)

    def _write(self, painter: QPainter, text: str, box: QRectF, theme: Theme, color: str) -> None:
        ground = QColor(theme.ground)
        ground.setAlphaF(0.8)
        painter.setPen(_NO_PEN)
        painter.setBrush(ground)
        painter.drawRoundedRect(box, 3, 3)
        painter.setBrush(_NO_BRUSH)
        painter.setPen(QColor(color))
        painter.drawText(box, _CENTER, text)
        self._taken.append(box)


def is_roomy(mapping: Mapping) -> bool:
    """Tell whether there is room for notes beside the curves."""
    return mapping.width >= scaled(ROOMY) and mapping.height >= scaled(HIGH)


def _grid(mapping: Mapping) -> Iterator[tuple[float, float]]:
    """Yield the pixels of an even grid over the view."""
    for row in range(_ROWS):
        for column in range(_COLUMNS):
            yield mapping.width * (column + 0.5) / _COLUMNS, mapping.height * (row + 0.5) / _ROWS


def _log_chi(diagram: PhaseDiagram, mapping: Mapping, x: float, y: float) -> float:
    """Return ln χ at a pixel; 0 outside of both axes."""
    weight, bias = mapping.x_place(x), mapping.y_place(y)
    if weight < 0 or bias < 0:
        return 0.0
    row = int(np.abs(diagram.bias_variances - bias).argmin())
    column = int(np.abs(diagram.weight_variances - weight).argmin())
    return math.log(max(float(diagram.chi[row, column]), 1e-30))


def _tr(text: str) -> str:
    return QCoreApplication.translate("PhasePicture", text)
