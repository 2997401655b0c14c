"""Draws many samples at once: filled for the training part, hollow for the test part."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPen

from gradgui.engine.dataset import FloatArray, IntArray, Split
from gradgui.ui.class_colors import class_color, class_marker, strong_color
from gradgui.ui.drawing.depth_area import draw_marker
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.theme import Theme

MOST_POINTS = 2000
"""Of each part; of more samples evenly spread ones are drawn."""

RIM = 1.0
_LARGE, _SMALLEST = 3.5, 1.5
RADIUS_SHARE = 0.25
"""Radius of a marker over the mean distance of samples, if they were spread over the plot."""


@dataclass(frozen=True, eq=False)
class Points:
    """Samples at places (n, 2) with classes (n,), all 0 where there are none; is_test: of the test part."""

    places: FloatArray
    classes: IntArray
    is_test: bool


def both_parts(split: Split) -> list[Points]:
    """Return the training and the test part of two features, or of one feature and the target."""
    parts = (
        (split.train_inputs, split.train_targets, False),
        (split.test_inputs, split.test_targets, True),
    )
    return [_points(inputs, targets, bool(split.classes), test) for inputs, targets, test in parts]


def _points(inputs: FloatArray, targets: np.ndarray, has_classes: bool, is_test: bool) -> Points:
    every = -(-len(inputs) // MOST_POINTS) or 1
    inputs, targets = inputs[::every], targets[::every]
    if has_classes:
        return Points(inputs, np.asarray(targets, np.int64), is_test)
    return Points(np.stack((inputs[:, 0], targets), 1), np.zeros(len(inputs), np.int64), is_test)


def draw_points(painter: QPainter, parts: list[Points], mapping: Mapping, theme: Theme) -> None:
    """Draw all parts, smaller where there are many."""
    count = max(1, sum(len(part.places) for part in parts))
    room = min(mapping.width, mapping.height) ** 2 / count
    radius = min(_LARGE, max(_SMALLEST, room**0.5 * RADIUS_SHARE))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for part in parts:
        x, y = mapping.x(part.places[:, 0]), mapping.y(part.places[:, 1])
        for number in np.unique(part.classes).tolist():
            chosen = part.classes == number
            _draw_class(painter, np.stack((x[chosen], y[chosen]), 1), number, part.is_test, radius, theme)


def _draw_class(
    painter: QPainter, pixels: FloatArray, number: int, is_test: bool, radius: float, theme: Theme
) -> None:
    painter.setPen(QPen(strong_color(number, theme), RIM))
    painter.setBrush(QColor(theme.ground) if is_test else class_color(number))
    for x, y in pixels.tolist():
        draw_marker(painter, class_marker(number), QPointF(x, y), radius)


def draw_one(
    painter: QPainter, place: QPointF, number: int, is_test: bool, theme: Theme, radius: float = _LARGE
) -> None:
    """Draw one marker, for a legend."""
    _draw_class(painter, np.array([[place.x(), place.y()]]), number, is_test, radius, theme)
