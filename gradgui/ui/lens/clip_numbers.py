"""What the recorded gradient norms say of a threshold: how often it is passed, and where one would fit."""

from dataclasses import dataclass

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.specs.training import TORCH_EPSILON
from gradgui.engine.store import MetricStore

RECENT = 500
"""Steps that are looked at."""

LOWEST, HIGHEST = 0.5, 10.0
"""Thresholds that work, times the mean norm (Pascanu, Mikolov & Bengio 2013, section 3.2)."""

TOWERING = 10.0
"""A mean so many times the median is that of a few steps; the median stands for it then."""


@dataclass(frozen=True, eq=False)
class NormRecord:
    """Gradient norms before clipping, of the last steps: those that are finite (n,), the newest of all."""

    norms: FloatArray
    newest: float
    nonfinite: int

    @property
    def steps(self) -> int:
        """How many steps are looked at."""
        return len(self.norms) + self.nonfinite

    @property
    def typical(self) -> float:
        """The mean norm, or the median where a few steps tower over the rest; NaN where there is none."""
        known = self.norms[self.norms > 0]
        if not len(known):
            return float("nan")
        with np.errstate(over="ignore"):
            mean, median = float(known.mean()), float(np.median(known))
        return median if not mean <= TOWERING * median else mean

    @property
    def is_towered(self) -> bool:
        """Whether a few steps make up the mean."""
        known = self.norms[self.norms > 0]
        return bool(len(known)) and self.typical != float(known.mean())

    def suggestion(self) -> tuple[float, float, float] | None:
        """Return the lowest threshold that fits, the usual one, the highest; None: there is no telling."""
        typical = self.typical
        if not 0 < typical < 1e300:
            return None
        return LOWEST * typical, float(f"{typical:.2g}"), HIGHEST * typical

    def share_above(self, threshold: float) -> float:
        """Return the share of steps whose norm a threshold cuts; those that are not finite count as cut."""
        if not self.steps:
            return float("nan")
        return (int((self.norms + TORCH_EPSILON > threshold).sum()) + self.nonfinite) / self.steps


def norm_record(store: MetricStore, metric: str, layer: int | None = None) -> NormRecord:
    """Return the last steps of a metric of the step, or of one layer of a metric a layer."""
    series = store.recent(metric, store.last_step - RECENT + 1)
    layers = store.metrics().get(metric, ())
    column = 0 if layer is None else layers.index(layer) if layer in layers else -1
    values = series.values[:, column] if column >= 0 and len(series.steps) else np.empty(0)
    finite = np.isfinite(values)
    newest = float(values[-1]) if len(values) else float("nan")
    return NormRecord(values[finite], newest, int((~finite).sum()))


def clipped_share(store: MetricStore, layer: int | None = None) -> float:
    """Return the share of the last steps in which clipping changed a layer's gradient, or any layer's."""
    series = store.recent("clip_factor", store.last_step - RECENT + 1)
    if not len(series.steps):
        return float("nan")
    layers = store.metrics()["clip_factor"]
    values = series.values if layer is None else series.values[:, [layers.index(layer)]]
    return float((values < 1).any(1).mean())
