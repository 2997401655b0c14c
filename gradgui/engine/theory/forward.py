"""The signal at the start, layer by layer: what each hands on, and by what factors a gradient comes back.

Fresh weights make a layer's pre-activations independent of everything before, so that a branch and its path
meet in their means alone: E[y²] = β² E[c²] + s² E[p²] + 2 β s E[c] E[p]. (The mean of ReLU's branches is
what makes plain residual nets explode.)
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from gradgui.engine.specs.activation import Identity
from gradgui.engine.specs.initialization import InitializationSpec
from gradgui.engine.specs.layer import DenseSpec
from gradgui.engine.start_variance import bias_variance, weight_variance
from gradgui.engine.theory.activation_function import activation_function
from gradgui.engine.theory.batch_norm import batch_factor, large_batch_factor
from gradgui.engine.theory.moments import Moments, moments
from gradgui.engine.theory.spread_sample import Mixing, SpreadSample, activated
from gradgui.engine.theory.stopping import GoOn, stop_if_unwanted


@dataclass(frozen=True)
class Flow:
    """A signal over units and samples: mean, mean square, the part of that which varies over the batch.

    uneven: E[m] E[1/m] − 1 of the samples' own mean squares m. sample: how the entries are spread; kept
    only in nets where a skip joins before an activation.
    """

    mean: float
    mean_square: float
    variance: float
    uneven: float = 0.0
    sample: SpreadSample | None = None

    def scaled(self, factor: float) -> "Flow":
        """Return the signal times a number."""
        sample = self.sample.scaled(factor) if self.sample is not None else None
        square = factor * factor
        return Flow(
            factor * self.mean, square * self.mean_square, square * self.variance, self.uneven, sample
        )

    def plus(self, other: "Flow", sample: SpreadSample | None) -> "Flow":
        """Return the sum with a signal that depends on other weights; sample: of the sum."""
        square = self.mean_square + other.mean_square + 2 * self.mean * other.mean
        apart = 0.0
        if square:
            shares = self.mean_square / square, other.mean_square / square
            apart = shares[0] ** 2 * self.uneven + shares[1] ** 2 * other.uneven
        return Flow(self.mean + other.mean, square, self.variance + other.variance, apart, sample)


@dataclass(frozen=True)
class Path:
    """What a skip brings, times its scale. back: factor of the SQUARED gradient from the join to its start.

    distance: layers before. shared: whether it is the signal itself and not a projection of it.
    """

    flow: Flow
    distance: int
    back: float
    shared: bool


@dataclass(frozen=True)
class Preactivation:
    """What a layer's weights make of its input. seen: E[u²], after a normalisation before φ.

    to_input, back: factors of the SQUARED gradient through the weights and through the normalisation.
    from_weights: the share of q that is not the bias's; 0 behind a normalisation. uneven: as of a Flow, of U.
    """

    seen: float
    to_input: float
    back: float
    from_weights: float
    uneven: float


@dataclass(frozen=True)
class Aligned:
    """Of the part of G that lies along the layer's output Y, over that part's size in Y.

    derivative: what φ′ leaves of its square, before β. own, path: E[Y · …] of what weights and path bring
    to where Y comes from; they say how much of a gradient along Y becomes one along the outputs below.
    """

    derivative: float
    own: float
    path: float


@dataclass(frozen=True)
class LayerFlow:
    """One hidden layer; after, before: factors of the SQUARED gradient from G to A, from V to Z."""

    spec: DenseSpec
    preactivation: Preactivation
    moments: Moments
    output: Flow
    path: Path | None
    after: float
    aligned: Aligned
    mixing: Mixing | None = None

    @property
    def joins_after(self) -> bool:
        """Whether a skip joins after the activation."""
        return self.spec.skip is not None and self.spec.skip.join == "after"

    @property
    def before(self) -> float:
        """From ∂L/∂V to δ."""
        skip = self.spec.skip
        scale = skip.branch_scale if skip is not None and skip.join == "before" else 1.0
        return self.preactivation.back * scale**2


def flow_forward(
    hidden: Sequence[DenseSpec],
    rules: Sequence[InitializationSpec],
    source: Flow,
    features: int,
    batch: int | None,
    first: float | None,
    go_on: GoOn = lambda: True,
) -> list[LayerFlow]:
    """Return the hidden layers, up to the first whose signal is no number; raises StoppedError.

    rules: how each starts; batch: samples, None for very many. source: the data. first: E[z²] of layer 1 as
    measured, instead of what follows from the data.
    """
    outputs, widths = [source], [features]
    layers: list[LayerFlow] = []
    for spec, rule in zip(hidden, rules, strict=False):
        stop_if_unwanted(go_on)
        known = None if layers else first
        made = _preactivation(spec, rule, outputs[-1], widths[-1], batch, known)
        layers.append(_layer(spec, made, _path(spec, rule, outputs, widths), source.sample is not None))
        outputs.append(layers[-1].output)
        widths.append(spec.units)
        if not math.isfinite(outputs[-1].mean_square):
            break
    return layers


def _path(
    spec: DenseSpec, rule: InitializationSpec, outputs: Sequence[Flow], widths: Sequence[int]
) -> Path | None:
    skip = spec.skip
    if skip is None:
        return None
    start, width = outputs[-skip.distance], widths[-skip.distance]
    if width == spec.units:
        return Path(start.scaled(skip.scale), skip.distance, skip.scale**2, shared=True)
    weight = width * weight_variance(rule, width, spec.units)
    square = weight * start.mean_square
    sample = SpreadSample.gaussian(square) if start.sample is not None else None
    projected = Flow(0.0, square, weight * start.variance, start.uneven, sample)
    return Path(projected.scaled(skip.scale), skip.distance, skip.scale**2 * weight, shared=False)


def _preactivation(
    spec: DenseSpec,
    rule: InitializationSpec,
    source: Flow,
    fan_in: int,
    batch: int | None,
    known: float | None,
) -> Preactivation:
    weight = fan_in * weight_variance(rule, fan_in, spec.units)
    shift = bias_variance(rule, fan_in) if spec.has_bias else 0.0
    q = weight * source.mean_square + shift if known is None else known
    from_weights = 1 - shift / q if q > shift else 1.0
    norm = spec.normalization
    if norm.kind == "none" or norm.place != "before":
        return Preactivation(q, weight, 1.0, from_weights, source.uneven)
    square = norm.scale_init**2
    if norm.kind == "batch":
        spread = weight * source.variance
        back = _over(square, spread)
        if batch is not None:
            back *= batch_factor(spec.activation, batch) / large_batch_factor(spec.activation)
        return Preactivation(square, weight, back, 0.0, source.uneven)
    return Preactivation(square, weight, _over(square, q) * (1 + source.uneven), 0.0, 0.0)


def _layer(spec: DenseSpec, made: Preactivation, path: Path | None, keeps_sample: bool) -> LayerFlow:
    skip = spec.skip
    scale = skip.branch_scale if skip is not None else 1.0
    if skip is not None and path is not None and skip.join == "before":
        through = activated(activation_function(spec.activation), scale**2 * made.seen, path.flow.sample)
        branch, after = _normalized(spec, made, through.moments, through.output)
        aligned = Aligned(
            through.moments.slope_square_square, through.own * made.from_weights, through.along_path
        )
        return LayerFlow(spec, made, through.moments, branch, path, after, aligned, through.mixing)
    found = moments(spec.activation, made.seen)
    sample, mixing = None, None
    if keeps_sample:
        through = activated(activation_function(spec.activation), made.seen, None)
        sample, mixing = through.output, through.mixing
    branch, after = _normalized(spec, made, found, sample)
    if path is None:
        aligned = Aligned(found.slope_square_square, found.times_slope_value * made.from_weights, 0.0)
        return LayerFlow(spec, made, found, branch, None, after, aligned, mixing)
    return _joined_after(spec, made, found, branch.scaled(scale), path, after * scale**2, mixing)


def _joined_after(
    spec: DenseSpec,
    made: Preactivation,
    found: Moments,
    branch: Flow,
    path: Path,
    after: float,
    mixing: Mixing | None,
) -> LayerFlow:
    """Return the layer with Y = branch + path; branch: β φ(v), maybe normalised."""
    assert spec.skip is not None
    scale, brought = spec.skip.branch_scale, path.flow
    derivative = (
        scale**2 * found.slope_square_square
        + 2 * scale * found.slope_square_value * brought.mean
        + found.slope_square * brought.mean_square
    )
    own = scale * (scale * found.times_slope_value + found.times_slope * brought.mean) * made.from_weights
    aligned = Aligned(derivative, own, brought.mean_square + branch.mean * brought.mean)
    sample = None
    if mixing is not None and branch.sample is not None and brought.sample is not None:
        sample, places = branch.sample.plus(brought.sample)
        mixing = Mixing(mixing.slope_square, places)
    return LayerFlow(spec, made, found, branch.plus(brought, sample), path, after, aligned, mixing)


def _normalized(
    spec: DenseSpec, made: Preactivation, found: Moments, sample: SpreadSample | None
) -> tuple[Flow, float]:
    """Return φ's output behind a normalisation, and the factor of the SQUARED gradient through that."""
    norm = spec.normalization
    if norm.kind == "none" or norm.place != "after":
        linear = isinstance(spec.activation, Identity)
        varying = found.square if linear else found.variance
        return Flow(found.mean, found.square, varying, made.uneven, sample), 1.0
    center = 0.0 if norm.kind == "rms" else found.mean
    size, square = found.square - center**2, norm.scale_init**2
    deviation = math.sqrt(size) if size > 0 else math.nan
    mean = (found.mean - center) / deviation * norm.scale_init
    shape = sample.normalized(center, deviation).scaled(norm.scale_init) if sample is not None else None
    by_sample = norm.kind != "batch"
    back = _over(square, size) * (1 + made.uneven if by_sample else 1.0)
    return Flow(mean, square, square, 0.0 if by_sample else made.uneven, shape), back


def _over(square: float, size: float) -> float:
    return square / size if size > 0 else math.nan
