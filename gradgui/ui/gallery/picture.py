"""Draws a thumbnail: the gradient of each layer over the first steps, or by depth at step 0."""

import math
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from gradgui.engine.thumbnail import PROFILE, Thumbnail
from gradgui.ui.builder.layer_delegate import LayerColor
from gradgui.ui.numbers import decade_text
from gradgui.ui.theme import State, Theme, font, font_metrics

USUAL_RANGE = (-8.0, 1.0)
"""Decades that every picture shows, so that pictures can be compared; more where a run needs more."""

MOST_LINES = 12
MARK = 3.0
GAP = 6.0
WIDEST_LABEL = "10⁻⁸⁸"
AT_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Scale:
    """From decades and steps (or layers) to points of a rectangle."""

    def __init__(self, picture: Thumbnail, rect: QRectF) -> None:
        finite = [value for row in picture.rows for value in row if math.isfinite(value)]
        self.low = math.floor(min([*finite, USUAL_RANGE[0]]))
        self.high = math.ceil(max([*finite, USUAL_RANGE[1]]))
        ends = picture.layers if picture.kind == PROFILE else picture.steps
        self.first, self.last = ends[0], max(ends[-1], ends[0] + 1)
        self.rect = rect

    def point(self, place: float, decade: float) -> QPointF:
        """Return where a value of a step or layer lies; zero at the bottom, infinity and NaN at the top."""
        inside = decade if math.isfinite(decade) else self.low if decade == -math.inf else self.high
        across = (place - self.first) / (self.last - self.first)
        down = (self.high - inside) / (self.high - self.low)
        return QPointF(self.rect.x() + across * self.rect.width(), self.rect.y() + down * self.rect.height())

    def lines(self) -> Iterator[int]:
        """Return the decades that get a line."""
        every = next(step for step in (1, 2, 5, 10, 20, 50) if (self.high - self.low) / step <= MOST_LINES)
        return (decade for decade in range(self.low, self.high + 1) if decade % every == 0)


def draw_picture(
    painter: QPainter, rect: QRectF, picture: Thumbnail, theme: Theme, layer_color: LayerColor
) -> None:
    """Draw a thumbnail into a rectangle, in the colours of a theme and of the layers."""
    label = font_metrics().horizontalAdvance(WIDEST_LABEL) + 2 * MARK + GAP
    half = font_metrics().height() / 2
    scale = Scale(picture, rect.adjusted(label, half, -half, -half))
    _draw_grid(painter, scale, theme)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if picture.kind == PROFILE:
        _draw_profile(painter, scale, picture, theme, layer_color)
    else:
        _draw_curves(painter, scale, picture, layer_color)
    if picture.ended is not None:
        _draw_end(painter, scale, picture.ended, theme)


def _draw_grid(painter: QPainter, scale: Scale, theme: Theme) -> None:
    painter.setPen(QPen(theme.grid_color(), 1))
    for decade in scale.lines():
        y = round(scale.point(scale.first, decade).y()) + 0.5
        painter.drawLine(QPointF(scale.rect.left(), y), QPointF(scale.rect.right(), y))
    painter.setPen(QColor(theme.quiet))
    painter.setFont(font())
    for decade in (scale.high, scale.low):
        y = scale.point(scale.first, decade).y()
        place = QRectF(scale.rect.left() - GAP - 100, y - 20, 100, 40)
        painter.drawText(
            place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, decade_text(decade)
        )


def _draw_curves(painter: QPainter, scale: Scale, picture: Thumbnail, layer_color: LayerColor) -> None:
    for column, layer in enumerate(picture.layers):
        color = layer_color(layer, picture.depth)
        values = [row[column] for row in picture.rows]
        painter.setPen(QPen(color, 1))
        for piece in _pieces(zip(picture.steps, values, strict=True)):
            painter.drawPolyline(QPolygonF([scale.point(*each) for each in piece]))
        if any(value == -math.inf for value in values):
            _draw_mark(painter, scale.point(scale.first, -math.inf), color, down=True)


def _draw_profile(
    painter: QPainter, scale: Scale, picture: Thumbnail, theme: Theme, layer_color: LayerColor
) -> None:
    values = list(zip(picture.layers, picture.rows[0], strict=True))
    painter.setPen(QPen(QColor(theme.quiet), 1))
    for piece in _pieces(values):
        painter.drawPolyline(QPolygonF([scale.point(*each) for each in piece]))
    painter.setPen(Qt.PenStyle.NoPen)
    for layer, value in values:
        color = layer_color(layer, picture.depth)
        if math.isfinite(value):
            painter.setBrush(color)
            painter.drawEllipse(scale.point(layer, value), MARK - 0.5, MARK - 0.5)
        else:
            _draw_mark(painter, scale.point(layer, value), color, down=value == -math.inf)


def _pieces(values: Iterable[tuple[int, float]]) -> Iterator[list[tuple[int, float]]]:
    """Return the runs of finite values that follow each other."""
    piece: list[tuple[int, float]] = []
    for place, value in values:
        if math.isfinite(value):
            piece.append((place, value))
        elif piece:
            yield piece
            piece = []
    if piece:
        yield piece


def _draw_mark(painter: QPainter, tip: QPointF, color: QColor, down: bool) -> None:
    """Draw a triangle that points out of the picture."""
    back = -2 * MARK if down else 2 * MARK
    base = [QPointF(tip.x() - MARK, tip.y() + back), QPointF(tip.x() + MARK, tip.y() + back)]
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF([tip, *base]))


def _draw_end(painter: QPainter, scale: Scale, step: int, theme: Theme) -> None:
    words = QCoreApplication.translate("Gallery", "{mark} not finite at step {step}")
    painter.setPen(theme.state_color(State.ERROR))
    painter.setFont(font(strong=True))
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
    painter.drawText(
        scale.rect.adjusted(MARK, 0, 0, -MARK), flags, words.format(mark=State.ERROR.shape, step=step)
    )
