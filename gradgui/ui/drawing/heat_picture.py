"""HeatPicture: the picture of a heat map in device pixels; only new columns are written."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QImage, QPainter

from gradgui.engine.dataset import FloatArray, IntArray
from gradgui.engine.grouping import reduce_rows
from gradgui.ui.drawing.canvas import target
from gradgui.ui.drawing.columns import Columns
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.scale import Scale
from gradgui.ui.drawing.value_colors import LEVELS, Codes, NoNumber, Pixels, encode, looks, palette, stripes
from gradgui.ui.theme import Theme


@dataclass(frozen=True)
class Heat:
    """How values become colours: scale, the axis numbers of both ends, whether zeros may be underflows."""

    scale: Scale
    ends: tuple[float, float]
    gradient: bool


class HeatPicture:
    """One row of pixels or more for each layer, or one for several where there are more layers than pixels.

    layers: the numbers of the layers that are measured, ascending. kinds: what without a number was painted.
    """

    def __init__(
        self, mapping: Mapping, ratio: float, layers: tuple[int, ...], heat: Heat, theme: Theme
    ) -> None:
        self.mapping = mapping
        self.heat = heat
        self.kinds: set[NoNumber] = set()
        self._device = mapping.scaled(ratio)
        self._theme = theme
        self._palette = palette(theme)
        self._rows = rows_of(self._device, layers)
        width, height = int(self._device.width), int(self._device.height)
        self.image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
        self.image.fill(Qt.GlobalColor.transparent)
        self.image.setDevicePixelRatio(ratio)
        pixels = np.frombuffer(self.image.bits(), np.uint32)
        self._pixels: Pixels = pixels.reshape(height, -1)[:, :width]

    def paint(self, columns: Columns, first: int) -> None:
        """Write the columns from number ``first`` on."""
        begin = max(0, first - 1)
        if first >= columns.count or not columns.layers or self._rows is None:
            return
        steps = columns.starts[begin:], columns.stops[begin:]
        left, right, low, high, mean = self._place(steps, (columns.low, columns.high, columns.mean), begin)
        if not len(left):
            return
        codes = encode(low, high, mean, self.heat.scale, self.heat.ends, self.heat.gradient)
        x = np.arange(left[0], right.max())
        column = np.searchsorted(left, x, side="right") - 1
        rows = self._rows.take(codes).T[:, column]
        rows[:, x >= right[column]] = 0
        self._pixels[:, x[0] : x[-1] + 1] = self._colored(rows, x)

    def draw(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the picture where it lies in a view: pixel by pixel, or scaled until it is painted anew."""
        if mapping == self.mapping:
            painter.drawImage(QPointF(0.0, 0.0), self.image)
        else:
            painter.drawImage(target(self.mapping, mapping), self.image)

    def _place(
        self, steps: tuple[IntArray, IntArray], values: tuple[FloatArray, ...], begin: int
    ) -> tuple[IntArray, IntArray, FloatArray, FloatArray, FloatArray]:
        """Return first pixel, end and low, high, mean of columns in view; those on one pixel are joined."""
        width = int(self._device.width)
        begins, ends = steps[0].astype(np.float64) - 0.5, steps[1].astype(np.float64) + 0.5
        left = np.floor(self._device.x(begins) + 0.5).astype(np.int64)
        right = np.floor(self._device.x(ends) + 0.5).astype(np.int64)
        right = np.maximum(right, left + 1)
        inside = (right > 0) & (left < width)
        left, right = left[inside].clip(0), right[inside].clip(max=width)
        low, high, mean = (each[begin:][inside] for each in values)
        edges = np.flatnonzero(np.diff(left, prepend=-1))
        if len(edges) < len(left):
            low, high = reduce_rows(np.fmin, low, edges), reduce_rows(np.fmax, high, edges)
            last = np.append(edges[1:], len(left)) - 1
            left, right, mean = left[edges], right[last], reduce_rows(np.fmax, mean, edges)
        return left, right, low, high, mean

    def _colored(self, codes: Codes, x: IntArray) -> Pixels:
        """Return the colours of pixels (rows, columns); ``x``: the pixel column of each."""
        pixels = self._palette[codes]
        if codes.size and codes.max() > LEVELS:
            y = np.arange(len(codes))[:, np.newaxis]
            for kind in NoNumber:
                where = codes == kind
                if where.any():
                    self.kinds.add(kind)
                    stripe = looks(kind, self._theme)[1].rgba()
                    pixels[where & stripes(kind, x[np.newaxis, :], y)] = stripe
        return pixels


class Rows:
    """Which layer's code each row of pixels shows, from the top: (rows,) places among the layers.

    groups: where several layers share a row, the first place of each row's layers, ascending; a row then
    has the mean colour of its layers, or what is no number among them.
    """

    def __init__(
        self, places: IntArray, known: npt.NDArray[np.bool_], groups: IntArray | None = None
    ) -> None:
        self.places = places
        self.known = known
        self.groups = groups

    def take(self, codes: Codes) -> Codes:
        """Return the codes (n, rows) of pixels from those of layers (n, layers)."""
        chosen = (codes if self.groups is None else joined(codes, self.groups))[:, self.places]
        chosen[:, ~self.known] = 0
        return chosen


def rows_of(device: Mapping, layers: tuple[int, ...]) -> Rows | None:
    """Return the rows of pixels of a view; None without layers."""
    if not layers:
        return None
    numbers = np.array(layers)
    middles = device.high - (np.arange(int(device.height)) + 0.5) * (device.high - device.low) / device.height
    if device.high - device.low <= device.height:
        wanted = np.floor(middles + 0.5).astype(np.int64)
        places = np.searchsorted(numbers, wanted).clip(max=len(numbers) - 1)
        return Rows(places, numbers[places] == wanted)
    rows = np.floor(device.y(numbers.astype(np.float64))).astype(np.int64)
    groups = np.flatnonzero(np.diff(rows, prepend=rows[0] + 1))
    taken, wanted = -rows[groups], -np.arange(int(device.height))
    places = np.searchsorted(taken, wanted).clip(max=len(groups) - 1)
    return Rows(places, taken[places] == wanted, groups)


def joined(codes: Codes, groups: IntArray) -> Codes:
    """Return the codes (n, groups) of neighbouring layers together (n, layers)."""
    special = reduce_rows(np.maximum, codes.T, groups).T
    sizes = np.diff(np.append(groups, codes.shape[1]))
    mean = reduce_rows(np.add, codes.T.astype(np.int64), groups).T // sizes
    return np.where(special > LEVELS, special, mean).astype(np.uint8)
