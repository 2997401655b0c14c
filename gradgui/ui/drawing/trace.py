"""Trace: one recorded metric as curves, with what of it is in view."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from PySide6.QtGui import QColor

from gradgui.engine.dataset import FloatArray
from gradgui.engine.store import MetricStore
from gradgui.ui.drawing.canvas import Canvas, Stroke, Style
from gradgui.ui.drawing.columns import Columns
from gradgui.ui.drawing.lane_lines import DASHES
from gradgui.ui.drawing.mapping import Mapping
from gradgui.ui.drawing.scale import Scale
from gradgui.ui.drawing.smoothing import Smoother

HIGHLIGHT_WIDTH = 2.5
"""Pixels; a highlighted curve is that much wider than the others, at least."""

BESIDE_OPACITY = 0.6
"""Of the curves of lanes beside the one that is shown."""


@dataclass(frozen=True)
class Curve:
    """One curve: its key (a layer's number, or a name), its place among the metric's values, its looks.

    rank: how much it needs its end label; smaller is more.
    """

    key: int | str
    index: int
    color: QColor
    label: str
    rank: int = 2
    width: float = 1.0

    def style(self, dots: bool, width: float = 1.0, thick: bool = False, faint: bool = False) -> Style:
        """Return how the curve is drawn; ``width``: what the theme wants of all curves. faint: one beside."""
        chosen = max(HIGHLIGHT_WIDTH, 2 * width) if thick else max(self.width, width)
        color = QColor(self.color)
        if faint and not thick:
            color.setAlphaF(BESIDE_OPACITY)
        return Style(self.index, color, chosen, dots)


@dataclass
class Trace:
    """The curves of one metric. sparse: measured now and then only, so that steps between are no gap.

    lane: by which its lines are solid, dashed, dotted. store: of a lane beside the one that is shown, whose
    curves begin at step ``since``; None: that one's. name: of the lane, where there are several. ended: the
    step at which it stopped.
    """

    metric: str
    curves: list[Curve]
    sparse: bool = False
    lane: int = 0
    store: MetricStore | None = None
    since: int = 0
    name: str = ""
    ended: int | None = None
    columns: Columns = field(default_factory=lambda: Columns(1))
    smoother: Smoother | None = None

    @property
    def is_beside(self) -> bool:
        """Whether the curves are those of a lane beside the one that is shown."""
        return self.store is not None

    @property
    def shown(self) -> Columns:
        """The columns that curves go through: the smoothed ones where there are."""
        return self.columns if self.smoother is None else self.smoother.columns

    def load(self, store: MetricStore, mapping: Mapping, ratio: float) -> None:
        """Read what is in view, from the lane's own store if it has one, as finely as it can be shown."""
        store = self.store or store
        bin_size = max(1, math.ceil((mapping.right - mapping.left) / (mapping.width * ratio)))
        start, stop = math.floor(mapping.left) - bin_size, math.ceil(mapping.right) + bin_size
        start = max(0, start, self.since)
        known = max(0, min(stop, store.last_step) - start + 1)
        history = store.history(self.metric, start, stop, max(1, math.ceil(known / bin_size)))
        self.columns = Columns(history.low.shape[1], bin_size)
        self.columns.load(history)

    def read_on(self, store: MetricStore, mapping: Mapping) -> int | None:
        """Add what was recorded since; return how many columns are new, None where steps were missed."""
        store = self.store or store
        since = max(self.columns.next_step, self.since)
        if since > mapping.right + 1:
            return 0
        series = store.recent(self.metric, since)
        if not len(series.steps):
            return 0
        if self.columns.layers != series.values.shape[1] or (not self.sparse and series.steps[0] > since):
            return None
        return self.columns.extend(series)

    def smooth(self, window: int, scale: Scale, cuts: Sequence[int]) -> None:
        """Begin to smooth over that many columns; 0: not at all. What is sparse is left as it is."""
        self.smoother = None
        if window and not self.sparse:
            self.smoother = Smoother(window, scale, self.columns.layers)
            self.smoother.read_on(self.columns, cuts)

    def paint(
        self,
        canvas: Canvas,
        first: int,
        cuts: Sequence[int] = (),
        only: frozenset[int | str] | None = None,
        width: float = 1.0,
        raw: bool = False,
    ) -> None:
        """Paint columns from number ``first`` on: all curves thin, or only some of them thick.

        cuts: steps before which the curves of the shown lane end, to begin anew. width: of a curve in pixels.
        raw: without smoothing.
        """
        present = [curve for curve in self.curves if curve.index < self.columns.layers]
        chosen = [curve for curve in present if only is None or curve.key in only]
        wide, thick = 1.0 if self.is_beside else width, only is not None
        styles = [curve.style(self.sparse, wide, thick, self.is_beside) for curve in chosen]
        ends = () if self.is_beside else cuts
        stroke = Stroke(
            not self.sparse, ends, DASHES[self.lane], not self.is_beside, (self.metric, self.lane)
        )
        canvas.paint(self.columns if raw else self.shown, styles, first, stroke)

    def newest(self, scale: Scale) -> FloatArray:
        """Return of each layer the newest value that is shown (layers,); NaN where there is none."""
        values = self.columns.last_numbers()
        if self.smoother is None:
            return values
        smooth = self.smoother.columns.last_numbers()
        use = np.isfinite(smooth) & np.isfinite(scale.to_axis(values))
        return np.where(use, smooth, values)

    def extent(self, scale: Scale, first: int = 0) -> tuple[float, float] | None:
        """Return the smallest and largest axis number of columns from number ``first`` on."""
        chosen = [curve.index for curve in self.curves if curve.index < self.columns.layers]
        if not chosen or first >= self.columns.count:
            return None
        whole = len(chosen) == self.columns.layers
        return scale.span(
            *(
                each[first:] if whole else each[first:, chosen]
                for each in (self.columns.low, self.columns.high)
            )
        )
