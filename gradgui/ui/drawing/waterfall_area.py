"""WaterfallArea: the ledger of gains as steps up and down, from the output layer at the left to layer 1."""

from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from gradgui.engine.dataset import FloatArray
from gradgui.ui.drawing.area import FrameClock
from gradgui.ui.drawing.end_labels import readable
from gradgui.ui.drawing.fitting_area import LayersArea
from gradgui.ui.drawing.layer_axis import layer_ticks
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.number_marks import NumberState, draw_mark
from gradgui.ui.drawing.scale import Tick
from gradgui.ui.ledger_reading import Factor, FactorKind, LedgerReading
from gradgui.ui.theme import GRID, State, font, font_metrics

GROUP_SHARE = 0.84
"""Part of a layer's room that its steps take."""

LEAST_STEP = 3.0
"""Pixels of a step from which on a layer's steps stand side by side; below, a layer is one thin step."""

STRIP = 4.0
"""Pixels of the strip of layers' colours at the foot."""

MOST_FOR_END = 0.55
"""Part of the width that the value at the end takes at most."""

AIR = 0.12
WIDE_NUMBERS = 100
_SUBSCRIPTS = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


@dataclass(frozen=True, eq=False)
class Steps:
    """The steps of a ledger in axis numbers, from the output on: first and last level (layers, factors).

    −inf: nothing arrives; NaN: no number.
    """

    begin: FloatArray
    end: FloatArray
    leading: FloatArray
    """Of each layer the index of the factor that is farthest from 1."""


class WaterfallArea(LayersArea):
    """One group of steps a layer: weights, skip, normalisation, φ′, in the colours of these."""

    def __init__(self, clock: FrameClock) -> None:
        super().__init__(clock)
        self.reading: LedgerReading | None = None
        self.colors: list[QColor] = []
        self._steps: Steps | None = None

    def show_reading(self, reading: LedgerReading | None, colors: list[QColor]) -> None:
        """Draw a ledger, or nothing; colors: of the layers 1 … L."""
        if len(colors) != len(self.colors):
            self._range = None
        self.reading, self.colors = reading, colors
        self._steps = steps_of(reading) if reading is not None else None
        self.set_blank(reading is None)
        for axis in (self.left, self.bottom):
            axis.repaint_ticks()
        if self.follow:
            self._fit()
        self.update()

    def _fit(self) -> None:
        if self.reading is None:
            return
        size = self.view.boundingRect()
        width, height = max(1.0, size.width()), max(1.0, size.height())
        room = min(MOST_FOR_END * width, self._label_room())
        layers = float(self.reading.depth)
        low, high = self._upright()
        top = min(0.4, self._head_height() / height)
        span = layers * width / (width - room - GRID)
        left = -0.5 - GRID * span / width
        self.show_range(left, left + span, low, high + (high - low) * top / (1 - top))

    def _label_room(self) -> float:
        assert self.reading is not None
        metrics = font_metrics(strong=True)
        return max(metrics.horizontalAdvance(text) for text in self._end_texts()) + 2.0 * GRID

    def _head_height(self) -> float:
        return float(2.2 * font_metrics().height())

    def _upright(self) -> tuple[float, float]:
        """Return the upright range: grown at once, shrunk when much too wide."""
        assert self._steps is not None
        levels = np.concatenate((self._steps.begin.ravel(), self._steps.end.ravel(), [0.0]))
        known = levels[np.isfinite(levels)]
        air = max(0.15, AIR * float(np.ptp(known)))
        wanted = float(known.min()) - air, float(known.max()) + air / 2
        before = self._range
        most = 1.5 * (wanted[1] - wanted[0])
        if before is not None and before[0] <= wanted[0] and wanted[1] <= before[1] <= before[0] + most:
            return before
        self._range = wanted[0] - air / 2, wanted[1] + air / 2
        return self._range

    def place_of(self, layer: int) -> float:
        """Return a layer's place on the axis: the output layer's is 0."""
        return float(len(self.colors) - layer)

    def layer_at(self, place: QPointF) -> int | None:
        """Return the layer at a pixel of the area."""
        number = len(self.colors) - round(self.mapping().x_place(place.x()))
        return number if 1 <= number <= len(self.colors) else None

    def draw(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the steps, then what names them."""
        reading, steps = self.reading, self._steps
        if reading is None or steps is None:
            if self.message:
                self.draw_message(painter, self.message, self.hint)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        self._draw_chosen(painter, mapping)
        if reading.state(reading.depth) is NumberState.NUMBER:
            self._draw_start(painter, mapping)
        self._draw_strip(painter, mapping)
        group = mapping.pixels_per_step * GROUP_SHARE
        if group / len(reading.factors) >= LEAST_STEP:
            self._draw_groups(painter, mapping, reading, steps)
        else:
            self._draw_thin(painter, mapping, reading, steps)
        self._draw_states(painter, mapping, reading)
        self._draw_end(painter, mapping, reading)
        self._draw_head(painter, mapping, reading)

    def _draw_chosen(self, painter: QPainter, mapping: Mapping) -> None:
        for number, opacity in zip(self._chosen, (0.22, 0.12), strict=True):
            if number is None or not 1 <= number <= len(self.colors):
                continue
            left, right = self._group(number, mapping)
            color = QColor(self.colors[number - 1])
            color.setAlphaF(opacity)
            painter.fillRect(QRectF(left, 0, max(3.0, right - left), mapping.height), color)

    def _group(self, number: int, mapping: Mapping) -> tuple[float, float]:
        place = self.place_of(number)
        return float(mapping.x(place - 0.5)), float(mapping.x(place + 0.5))

    def _draw_start(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the level 1 at the output layer."""
        left, right = self._group(len(self.colors), mapping)
        y = float(mapping.y(0.0))
        painter.setPen(QPen(QColor(self.theme.ink), 2.0))
        painter.drawLine(QPointF(left + 2, y), QPointF(max(right - 1, left + 4), y))

    def _draw_strip(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw the layers' colours under their groups."""
        for number, color in enumerate(self.colors, start=1):
            left, right = self._group(number, mapping)
            inset = (right - left) * (1 - GROUP_SHARE) / 2 if right - left > 4 else 0.0
            painter.fillRect(
                QRectF(left + inset, mapping.height - STRIP, max(1.0, right - left - 2 * inset), STRIP), color
            )

    def _color(self, factor: Factor) -> QColor:
        return self.theme.state_color(factor.kind.value)

    def _draw_groups(self, painter: QPainter, mapping: Mapping, reading: LedgerReading, steps: Steps) -> None:
        width = mapping.pixels_per_step * GROUP_SHARE / len(reading.factors)
        labelled = width >= font_metrics().horizontalAdvance("0.00") + 6
        painter.setFont(font())
        for row in range(reading.depth - 1):
            left, _ = self._group(reading.depth - 1 - row, mapping)
            left += mapping.pixels_per_step * (1 - GROUP_SHARE) / 2
            for column, factor in enumerate(reading.factors):
                x = left + column * width
                box = self._box(steps.begin[row, column], steps.end[row, column], x, width, mapping)
                if box is None:
                    continue
                painter.fillRect(box, self._color(factor))
                self._draw_level(painter, x, width, steps.end[row, column], mapping)
                if labelled:
                    text = reading.factor_text(reading.depth - 1 - row, factor)
                    falls = steps.end[row, column] < steps.begin[row, column]
                    self._draw_value(painter, text, box, falls, self._color(factor), mapping)

    def _box(self, begin: float, end: float, x: float, width: float, mapping: Mapping) -> QRectF | None:
        """Return a step's rectangle; one that ends at nothing reaches the floor, at infinity the ceiling."""
        if not np.isfinite(begin) or np.isnan(end):
            return None
        first = float(mapping.y(begin))
        last = float(mapping.y(end)) if np.isfinite(end) else (mapping.height if end < 0 else 0.0)
        top, bottom = min(first, last), max(first, last)
        gap = 1.0 if width > 4 else 0.0
        return QRectF(x, top - 0.5, max(1.0, width - gap), max(1.5, bottom - top))

    def _draw_level(self, painter: QPainter, x: float, width: float, level: float, mapping: Mapping) -> None:
        """Lead from a step's end to the next step."""
        if np.isfinite(level) and width >= 6:
            painter.setPen(QPen(QColor(self.theme.quiet), 1.0))
            y = round(float(mapping.y(level)))
            reach = mapping.pixels_per_step * (1 - GROUP_SHARE)
            painter.drawLine(QPointF(x, y), QPointF(x + width + reach, y))

    def _draw_value(
        self, painter: QPainter, text: str, box: QRectF, falls: bool, color: QColor, mapping: Mapping
    ) -> None:
        metrics = font_metrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width() + 6)
        x = box.center().x() - metrics.horizontalAdvance(shown) / 2
        below = box.bottom() + metrics.ascent() + 1
        base = below if falls and below < mapping.height - STRIP - 2 else box.top() - 4
        painter.setPen(readable(color, self.theme))
        painter.drawText(QPointF(x, base), shown)

    def _draw_thin(self, painter: QPainter, mapping: Mapping, reading: LedgerReading, steps: Steps) -> None:
        """Draw each layer as one step in the colour of its largest factor."""
        for row in range(reading.depth - 1):
            left, right = self._group(reading.depth - 1 - row, mapping)
            begin, end = steps.begin[row, 0], steps.end[row, -1]
            box = self._box(begin, end, left, right - left, mapping)
            if box is not None:
                factor = reading.factors[int(steps.leading[row])]
                painter.fillRect(box, self._color(factor))

    def _draw_states(self, painter: QPainter, mapping: Mapping, reading: LedgerReading) -> None:
        """Mark layers whose ‖δ‖ is no number."""
        for number in range(1, reading.depth + 1):
            state = reading.state(number)
            if state is not NumberState.NUMBER:
                left, right = self._group(number, mapping)
                width = max(1.0, GROUP_SHARE * (right - left))
                bottom = mapping.height - STRIP - 2
                draw_mark(painter, state, (left + right) / 2, width, bottom, self.colors[number - 1])

    def _end_texts(self) -> tuple[str, str]:
        assert self.reading is not None
        symbol = f"‖δ₁‖/‖δ{str(self.reading.depth).translate(_SUBSCRIPTS)}‖"
        return self.reading.short_reason(1), symbol

    def _draw_end(self, painter: QPainter, mapping: Mapping, reading: LedgerReading) -> None:
        """Write the measured ratio at the end of the steps."""
        value, symbol = self._end_texts()
        metrics = font_metrics()
        level = self.axis_scale.to_axis(reading.running[:1])[0]
        y = float(mapping.y(float(level))) if np.isfinite(level) else mapping.height - 2 * metrics.height()
        y = min(max(y, self._head_height() + metrics.height()), mapping.height - metrics.height() - STRIP)
        x = min(self._group(1, mapping)[1] + 4, mapping.width - self._label_room() + GRID)
        painter.setFont(font(strong=True, tabular=True))
        painter.setPen(QColor(self.theme.ink))
        painter.drawText(QPointF(x, y - 2), value)
        painter.setFont(font())
        painter.setPen(QColor(self.theme.quiet))
        painter.drawText(QPointF(x, y + metrics.ascent()), symbol)

    def _draw_head(self, painter: QPainter, mapping: Mapping, reading: LedgerReading) -> None:
        """Write what the colours are, and which layer is worst, above it."""
        metrics = font_metrics()
        line = metrics.height()
        ground = QColor(self.theme.ground)
        ground.setAlphaF(0.85)
        painter.fillRect(QRectF(0, 0, mapping.width, self._head_height()), ground)
        painter.setFont(font())
        x = float(GRID)
        for kind in dict.fromkeys(factor.kind for factor in reading.factors):
            x = self._draw_entry(painter, kind, x, line)
        painter.setFont(font(strong=True))
        wide = font_metrics(strong=True)
        forms = self._head_forms(reading)
        fits = (form for form in forms if wide.horizontalAdvance(form) <= mapping.width - 8)
        text = next(fits, forms[-1])
        number = reading.broken or reading.worst
        center = sum(self._group(number, mapping)) / 2 if number is not None else mapping.width / 2
        room = wide.horizontalAdvance(text)
        left = min(
            max(center - wide.horizontalAdvance(text[:1]) / 2, 4.0), max(4.0, mapping.width - room - 4)
        )
        painter.setPen(readable(self.theme.state_color(self._head_state(reading)), self.theme))
        painter.drawText(QPointF(left, line + metrics.ascent() + 2), text)

    def _head_state(self, reading: LedgerReading) -> State:
        return State.ERROR if reading.broken is not None else State.WARNING

    def _head_forms(self, reading: LedgerReading) -> tuple[str, ...]:
        """Return what the head says, and shorter forms of it, the longest first."""
        if reading.broken is None and reading.worst is None:
            return (reading.verdict(),)
        mark = "▲" if reading.broken is not None else "▼"
        return tuple(f"{mark} {form}" for form in (reading.verdict(), reading.short_verdict()))

    def _draw_entry(self, painter: QPainter, kind: FactorKind, x: float, line: float) -> float:
        """Draw a colour and its name; return where the next one begins."""
        metrics = font_metrics()
        color = self.theme.state_color(kind.value)
        painter.fillRect(QRectF(x, line / 2 - 4, 9, 9), color)
        painter.setPen(QColor(self.theme.ink))
        painter.drawText(QPointF(x + 14, metrics.ascent()), kind.label)
        return x + 14 + metrics.horizontalAdvance(kind.label) + 2 * GRID

    def _bottom_ticks(self, low: float, high: float, room: int) -> tuple[list[Tick], list[float]]:
        """Return ticks at layers only."""
        depth = len(self.colors)
        if self.blank or not depth:
            return [], []
        fits = max(2, room * (3 if depth < WIDE_NUMBERS else 2))
        ticks = layer_ticks(depth, depth - high, depth - low, fits)
        return [(depth - place, text) for place, text in ticks], []


def steps_of(reading: LedgerReading) -> Steps:
    """Return the steps from each layer's neighbour above down to it, in log10 of ‖δ‖ over the output's."""
    with np.errstate(divide="ignore", invalid="ignore"):
        factors = np.log10(np.stack([reading.values(each) for each in reading.factors], 1))[::-1]
        above = np.log10(reading.running[1:])[::-1, np.newaxis]
    known = np.where(np.isnan(factors), 0.0, np.abs(factors))
    with np.errstate(invalid="ignore"):
        end = above + np.cumsum(factors, 1)
    begin = np.concatenate((above, end[:, :-1]), 1)
    return Steps(begin, end, known.argmax(1).astype(np.float64))
