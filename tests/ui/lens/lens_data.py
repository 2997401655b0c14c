"""What the lens may be given, without training."""

import math
from dataclasses import replace

import numpy as np

from gradgui.engine.observations.histograms import count
from gradgui.engine.observations.lens import ClippedLayer, Factors, FormulaNorms, LensData, Passing

NORMS = FormulaNorms(
    back=0.02,
    signal=0.04,
    weight=5.5,
    input=20.0,
    weight_grad=0.5,
    data_part=0.4,
    penalty_part=0.3,
    above=0.16,
    is_late=False,
)
FACTORS = Factors(
    gain=0.25,
    weights=1.0,
    skips=1.0,
    after=1.0,
    derivative=0.25,
    before=1.0,
    running=1e-5,
    joined=False,
    no_gradient=False,
)
DRAWS = np.random.default_rng(2).normal(size=2000)


def passing(values: np.ndarray = DRAWS, before: np.ndarray | None = None, **changes: float) -> Passing:
    """Return what φ got, and Z before it where that is something else."""
    received = count(values, log=False)
    first = received if before is None else count(before, log=False)
    made = Passing(first, received, mean=0.21, largest=0.25, rms=0.22, flat=0.125, slope=None)
    return replace(made, **changes)


def lens(layer: int = 2, clipped: ClippedLayer | None = None, **changes: object) -> LensData:
    """Return a layer's data with everything in it."""
    data = LensData(layer, NORMS, passing(), FACTORS, clipped)
    return replace(data, **changes)  # type: ignore[arg-type]


NAN = math.nan
LOST = FormulaNorms(NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, is_late=False)
