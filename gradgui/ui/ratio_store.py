"""RatioStore: what one lane recorded over what another did, layer by layer."""

from dataclasses import replace

import numpy as np
from PySide6.QtCore import QCoreApplication

from gradgui.engine.dataset import FloatArray
from gradgui.engine.store import History, MetricStore, Series, merged_history
from gradgui.ui.float64_words import ranges
from gradgui.ui.views.metric_view import MetricSource


class RatioStore(MetricStore):
    """Reads two stores. Layers are paired by their number, and the output layers with each other.

    Steps that either of them has not recorded, and layers that one of them has not, are left out. Where steps
    are no longer held one by one it is the ratio of the means. x/0 is infinite, 0/0 is NaN.
    depths: the numbers of both output layers.
    """

    def __init__(self, over: MetricStore, under: MetricStore, depths: tuple[int, int]) -> None:
        super().__init__()
        self.over, self.under, self._depths = over, under, depths

    @property
    def last_step(self) -> int:
        """The last step that both have recorded."""
        return min(self.over.last_step, self.under.last_step)

    def partner(self, layer: int) -> int | None:
        """Return the number of the other lane's layer that a layer is paired with; None: there is none."""
        own, other = self._depths
        if layer == own:
            return other
        return layer if layer < other else None

    def metrics(self) -> dict[str, tuple[int, ...]]:
        """Return the metrics that both have, with the first one's layers that have a partner."""
        over, under = self.over.metrics(), self.under.metrics()
        return {
            metric: tuple(layer for layer in layers if self.partner(layer) in under[metric])
            for metric, layers in over.items()
            if metric in under
        }

    def first_step(self, metric: str) -> int:
        """Return the first step of a metric in both; −1 while there is none."""
        firsts = self.over.first_step(metric), self.under.first_step(metric)
        return -1 if min(firsts) < 0 else max(firsts)

    def recent(self, metric: str, since: int) -> Series:
        """Return every step from ``since`` on that both hold in full."""
        first, second = self.over.recent(metric, since), self.under.recent(metric, since)
        steps, rows, others = np.intersect1d(
            first.steps, second.steps, assume_unique=True, return_indices=True
        )
        return Series(steps, self._ratio(metric, first.values[rows], second.values[others]))

    def last(self, metric: str) -> tuple[int, FloatArray]:
        """Return the newest step of both and the ratios (layers,); (−1, empty) before."""
        newest = min(self.over.last(metric)[0], self.under.last(metric)[0])
        series = self.recent(metric, newest) if newest >= 0 else None
        if series is None or not len(series.steps) or series.steps[0] != newest:
            return -1, np.empty(0)
        return newest, series.values[0]

    def history(self, metric: str, start: int, stop: int, max_points: int) -> History:
        """Return the steps of [start, stop] in at most ``max_points`` + 1 buckets."""
        start, stop = max(start, self.first_step(metric)), min(stop, self.last_step)
        recent = self.recent(metric, start)
        if len(recent.steps) and recent.steps[0] == start:
            end = int(np.searchsorted(recent.steps, stop, side="right"))
            spans = np.stack((recent.steps[:end],) * 2, 1)
            values = np.stack((recent.values[:end],) * 3)
            return merged_history(spans, values, np.ones(end), max_points)
        return self._of_means(metric, start, stop, max_points)

    def _of_means(self, metric: str, start: int, stop: int, max_points: int) -> History:
        first = self.over.history(metric, start, stop, max_points)
        second = self.under.history(metric, start, stop, max_points)
        _, rows, others = np.intersect1d(first.starts, second.starts, assume_unique=True, return_indices=True)
        same = first.stops[rows] == second.stops[others]
        rows, others = rows[same], others[same]
        ratio = self._ratio(metric, first.mean[rows], second.mean[others])
        return History(first.starts[rows], first.stops[rows], ratio, ratio, ratio)

    def _ratio(self, metric: str, first: FloatArray, second: FloatArray) -> FloatArray:
        """Return values (n, layers of `metrics`) from those of both stores."""
        over, under = self.over.metrics().get(metric, ()), self.under.metrics().get(metric, ())
        pairs = [
            (place, under.index(partner))
            for place, layer in enumerate(over)
            if (partner := self.partner(layer)) in under and partner is not None
        ]
        if len(first) != len(second) or not pairs or not len(first):
            return np.empty((len(first), len(pairs)))
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            return np.asarray(first[:, [own for own, _ in pairs]] / second[:, [other for _, other in pairs]])


def unpaired_words(ratio: MetricSource) -> str:
    """Return which layers have no partner in the other lane, or nothing."""
    store = ratio.run.store
    measured = store.over.metrics().get(ratio.metric.name, ()) if isinstance(store, RatioStore) else ()
    alone = [layer for layer in measured if layer not in ratio.layers]
    if not alone:
        return ""
    text = _tr("layers without a partner in lane {lane}: {layers}")
    return text.format(lane=ratio.divisor, layers=ranges(alone))


def ratio_of(over: MetricSource, under: MetricSource) -> MetricSource:
    """Return a metric of one lane over that of another."""
    store = RatioStore(over.run.store, under.run.store, (over.run.depth, under.run.depth))
    run = replace(over.run, store=store, others=tuple)
    layers = store.metrics().get(over.metric.name, ())
    return MetricSource(run, over.metric, layers, name=over.run.lane_name, divisor=under.run.lane_name)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RatioStore", text)
