"""HistogramArea: how a tensor's entries are spread, now as bars, or over time as a heat map."""

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from gradgui.engine.observations.histograms import Histogram
from gradgui.ui.drawing.area import FrameClock
from gradgui.ui.drawing.end_labels import readable
from gradgui.ui.drawing.fitting_area import FittingArea
from gradgui.ui.drawing.histogram_history import HistogramHistory
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.scale import Scale, Tick, linear_ticks
from gradgui.ui.drawing.shade_image import image_of, shade_columns
from gradgui.ui.numbers import power_text, step_text
from gradgui.ui.theme import GRID, State, font, font_metrics

ROWS = 96
"""Of the heat map."""

LINE_AIR = 0.2
"""Lines of type between the title and what is under it."""

MOST_TITLE = 0.5
"""Of the height."""

AXIS_WIDTH, GAP_WIDTH = 52, 12
MOST_SLACK = 2.5
"""How much wider than its data the range may be before it shrinks."""


class HistogramArea(FittingArea):
    """One quantity of one layer. Its values lie along the level axis, over time along the upright one."""

    def __init__(self, clock: FrameClock, label: str, log: bool) -> None:
        super().__init__(clock, log=False)
        self.bottom.setStyle(hideOverlappingLabels=-GRID // 4)
        self.label = label
        self.value_scale = Scale(log)
        self.history = HistogramHistory()
        self.over_time = False
        self.color = QColor()
        self.message = ""
        self.notes: list[str] = []
        self.corner.setPreferredWidth(0)
        self.left.set_least_width(GAP_WIDTH)

    def set_over_time(self, over_time: bool) -> None:
        """Show the steps so far, or the newest alone."""
        self.over_time = over_time
        self._range = None
        self.left.set_least_width(AXIS_WIDTH if over_time else GAP_WIDTH)
        self.reset_view()

    def show_history(self, color: QColor, message: str) -> None:
        """Draw the history as it is now, in the layer's colour; message: for want of any entries."""
        self.color, self.message = color, message
        newest = self.history.newest
        self.notes = [] if newest is None else notes_of(newest)
        self.set_blank(self.history.range(self.over_time) is None)
        for axis in (self.left, self.bottom):
            axis.repaint_ticks()
        self._fit()
        self.update()

    def _fit(self) -> None:
        if not self.follow or self.history.newest is None:
            return
        low, high = self._value_range()
        if not self.over_time:
            self.show_range(low, high, 0.0, 1.0)
            return
        steps = [each.step for each in self.history.snapshots]
        free = self._title_height() / max(1.0, self.view.boundingRect().height())
        top = high + (high - low) * free / (1 - free)
        self.show_range(steps[0], steps[-1] + self._last_width(), low, top)

    def _last_width(self) -> float:
        """Return how many steps wide the last snapshot is drawn: as the one before."""
        steps = [each.step for each in self.history.snapshots]
        return float(max(1, steps[-1] - steps[-2])) if len(steps) > 1 else 1.0

    def _value_range(self) -> tuple[float, float]:
        """Return the range of the values, grown at once, shrunk when it is much too wide."""
        wanted = self.history.range(self.over_time) or (-1.0, 1.0)
        known = self._range
        width = wanted[1] - wanted[0]
        if (
            known is not None
            and known[0] <= wanted[0]
            and wanted[1] <= known[1] <= known[0] + MOST_SLACK * width
        ):
            return known
        air = 0.05 * width
        self._range = wanted[0] - air, wanted[1] + air
        return self._range

    def draw(self, painter: QPainter, mapping: Mapping) -> None:
        """Draw bars or the heat map, then the title."""
        newest = self.history.newest
        if newest is not None and self.over_time:
            self._draw_steps(painter, mapping)
        elif newest is not None:
            self._draw_bars(painter, mapping, newest)
        self._draw_title(painter, mapping)
        lines = 3 if self.notes else 2
        has_room = self.boundingRect().height() >= lines * font_metrics().height()
        if has_room and (newest is None or not newest.counts.any()):
            text = self.message if newest is None else self._nothing_words(newest)
            self.draw_words(painter, self.boundingRect().adjusted(0, self._title_height(), 0, 0), text)

    def _title_height(self) -> float:
        """Return the pixels that the quantity and what is in no bin take."""
        lines = 2 if self.notes else 1
        height = (lines + LINE_AIR) * font_metrics().height()
        return float(min(height, MOST_TITLE * self.view.boundingRect().height()))

    def _nothing_words(self, histogram: Histogram) -> str:
        if histogram.zeros == histogram.entries:
            return self.tr("all are exactly 0")
        return self.tr("none is finite but 0") if histogram.zeros else self.tr("none is finite")

    def _draw_bars(self, painter: QPainter, mapping: Mapping, histogram: Histogram) -> None:
        top = self._title_height()
        tallest = max(1, int(histogram.counts.max(initial=0)))
        lefts, rights = mapping.x(histogram.edges[:-1]), mapping.x(histogram.edges[1:])
        heights = histogram.counts / tallest * max(0.0, mapping.height - top)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for left, right, height in zip(lefts.tolist(), rights.tolist(), heights.tolist(), strict=True):
            if height > 0:
                shown = max(1.0, height)
                gap = 1.0 if right - left > 3 else 0.0
                painter.fillRect(QRectF(left, mapping.height - shown, right - left - gap, shown), self.color)
        if not self.value_scale.log:
            self._draw_zero_line(painter, mapping)

    def _draw_zero_line(self, painter: QPainter, mapping: Mapping) -> None:
        x = mapping.x(0.0)
        painter.setPen(QColor(self.theme.line))
        painter.drawLine(QPointF(x, self._title_height()), QPointF(x, mapping.height))

    def _draw_steps(self, painter: QPainter, mapping: Mapping) -> None:
        if self._range is None:
            return
        low, high = self._range
        steps = [each.step for each in self.history.snapshots]
        begin = max(0, round(mapping.x(float(steps[0]))))
        end = min(round(mapping.width), round(mapping.x(steps[-1] + self._last_width())))
        if end <= begin:
            return
        places = mapping.left + (np.arange(begin, end) + 0.5) / mapping.pixels_per_step
        chosen = np.clip(np.searchsorted(steps, places, side="right") - 1, 0, None)
        shares = self.history.grid(np.linspace(low, high, ROWS + 1))
        pixels = shade_columns(shares, self.color, self.theme)[chosen]
        top, bottom = mapping.y(high), mapping.y(low)
        image = image_of(pixels.transpose(1, 0, 2)[::-1])
        painter.drawImage(QRectF(begin, top, end - begin, bottom - top), image)

    def _draw_title(self, painter: QPainter, mapping: Mapping) -> None:
        metrics = font_metrics()
        line = metrics.height()
        room = mapping.width - 2 * GRID
        label, notes = (
            metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            for text in (self.label, " · ".join(self.notes))
        )
        width = max(metrics.horizontalAdvance(label), metrics.horizontalAdvance(notes)) + GRID
        ground = QColor(self.theme.ground)
        ground.setAlphaF(0.85)
        painter.fillRect(QRectF(0, 0, width + GRID, (2 if notes else 1) * line), ground)
        painter.setFont(font())
        painter.setPen(readable(self.color, self.theme) if self.color.isValid() else QColor(self.theme.ink))
        painter.drawText(QPointF(GRID, metrics.ascent()), label)
        if notes:
            state = State.ERROR if self._is_bad() else State.INFO
            painter.setPen(readable(self.theme.state_color(state), self.theme))
            painter.drawText(QPointF(GRID, line + metrics.ascent()), notes)

    def _is_bad(self) -> bool:
        newest = self.history.newest
        return newest is not None and bool(newest.nans or newest.infinities)

    def _left_ticks(self, low: float, high: float, room: int) -> tuple[list[Tick], list[float]]:
        if self.blank or not self.over_time:
            return [], []
        return self.value_scale.ticks(low, high, room)

    def _bottom_ticks(self, low: float, high: float, room: int) -> tuple[list[Tick], list[float]]:
        if self.blank:
            return [], []
        if self.over_time:
            return linear_ticks(low, high, max(2, 2 * room), whole=True), []
        return self.value_scale.ticks(low, high, max(3, round(1.7 * room)))

    def words_at(self, place: QPointF) -> str:
        """Return what is counted at a pixel of the area; empty: nothing."""
        mapping = self.mapping()
        snapshot = self.history.snapshots[-1] if self.history.snapshots else None
        value = mapping.x_place(place.x())
        if self.over_time:
            value = mapping.y_place(place.y())
            snapshot = self.history.at(mapping.x_place(place.x()))
        if snapshot is None:
            return ""
        found = bin_words(snapshot.histogram, value)
        step = _tr("step {step}").format(step=step_text(max(0, snapshot.step)))
        return " · ".join((step, self.label, found)) if found else ""


def notes_of(histogram: Histogram) -> list[str]:
    """Return what is in no bin, in words."""
    notes = []
    if histogram.zeros:
        share = histogram.zeros / histogram.entries
        notes.append(_tr("exactly 0: {share}").format(share=f"{share:.0%}" if share >= 0.01 else "< 1%"))
    if histogram.nans:
        notes.append(_tr("NaN: {count}").format(count=step_text(histogram.nans)))
    if histogram.infinities:
        notes.append(_tr("infinite: {count}").format(count=step_text(histogram.infinities)))
    return notes


def bin_words(histogram: Histogram, place: float) -> str:
    """Return the bin at a place of the value axis and its count; empty outside."""
    number = int(np.searchsorted(histogram.edges, place, side="right")) - 1
    if not 0 <= number < len(histogram.counts):
        return ""
    scale = Scale(histogram.log)
    low, high = (power_text(scale.from_axis(float(histogram.edges[number + i]))) for i in (0, 1))
    text = _tr("{low} to {high}: {count} of {entries}")
    return text.format(
        low=low,
        high=high,
        count=step_text(int(histogram.counts[number])),
        entries=step_text(histogram.entries),
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("HistogramArea", text)
