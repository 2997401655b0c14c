"""The gradient against depth that theory expects at the start, layer by layer, before a step is made.

Each layer uses its own width, variance, activation, normalisation and skip, and its own q, not a fixed point.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.specs.initialization import Constant, InitializationSpec
from gradgui.engine.specs.layer import DenseSpec
from gradgui.engine.start_variance import bias_variance, weight_variance
from gradgui.engine.theory.backward import BackwardPass, OutputLayer
from gradgui.engine.theory.batch_norm import settles_slowly
from gradgui.engine.theory.forward import Flow, LayerFlow, flow_forward
from gradgui.engine.theory.mean_field import depth_scale
from gradgui.engine.theory.output_gradient import output_gradient
from gradgui.engine.theory.spread_sample import SpreadSample
from gradgui.engine.theory.stopping import GoOn

DEVIATIONS = 2.0
"""Half the width of the band, in standard deviations of one net's logarithm."""

NARROW = 4.0
"""Variance of the logarithm of the squared norm from which on single nets tell little of their mean."""

TRANSIENT = 10
"""Layers after which BatchNorm's factor holds."""

LARGE = 1e150
"""E[y²] from which on products with the gradient's square may leave the range of numbers."""

FEW_FEATURES = 8
"""Below, a batch lies in so few dimensions that BatchNorm's factor holds at no depth that is usual."""


@dataclass(frozen=True, eq=False)
class Prediction:
    """What theory expects of ‖δ_l‖ / ‖δ_L‖, a ratio of norms, for the layers 1 … L.

    gains: of the layers 1 … L−1, also of norms. low, high: the band of finite width for one sample, an outer
    bound for a batch. reason: why there is no prediction; then the arrays are empty. notes: where it is weak.
    """

    gains: FloatArray
    signal: FloatArray
    low: FloatArray
    high: FloatArray
    reason: str = ""
    notes: tuple[str, ...] = ()

    @property
    def applies(self) -> bool:
        """Whether there is a prediction."""
        return not self.reason

    @property
    def chi(self) -> float:
        """χ, the factor of the SQUARED norm a hidden layer, a geometric mean; NaN where there is none.

        Layer 1, which reads the data and not a layer like itself, counts only where no other does.
        """
        hidden = len(self.gains)
        if hidden < 2:
            return math.nan
        counted = self.gains[1:-1] if hidden > 2 else self.gains[:-1]
        with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
            found = float(np.exp(2 * np.log(counted).mean()))
        return found if 0 < found < math.inf else math.nan

    @property
    def depth_scale(self) -> float:
        """ξ, layers over which the SQUARED norm falls by e; negative where it grows, inf where it stays."""
        return depth_scale(self.chi) if math.isfinite(self.chi) else math.nan


def predict(
    experiment: Experiment,
    features: int,
    outputs: int,
    first_mean_square: float | None = None,
    *,
    input_mean_square: float = 1.0,
    uneven: float = 0.0,
    batch: int | None = None,
    go_on: GoOn = lambda: True,
) -> Prediction:
    """Predict an experiment's gradients at step 0; raises StoppedError.

    first_mean_square: q₁ as measured; without it what follows from inputs of ``input_mean_square``.
    uneven: E[m] E[1/m] − 1 of the samples' own mean squares m. batch: samples of a batch, for BatchNorm;
    None: very many.
    """
    hidden = [layer.spec for layer in experiment.hidden_layers()]
    rules = [experiment.network.initialization_of(spec) for spec in (*hidden, None)]
    reason = _reason(hidden, rules) or _unsettled(hidden, features)
    if reason:
        return _without(reason)
    source = Flow(0.0, input_mean_square, input_mean_square, uneven, _sample(hidden, input_mean_square))
    with np.errstate(over="ignore", invalid="ignore"):
        layers = flow_forward(hidden, rules, source, features, batch, first_mean_square, go_on)
    reason = _overflow(layers)
    if reason:
        return _without(reason)
    last = layers[-1].output if layers else source
    width = hidden[-1].units if hidden else features
    with np.errstate(over="ignore", invalid="ignore"):
        output = _output_layer(experiment, rules[-1], last, width, outputs)
        back = BackwardPass(layers, output, go_on).run()
    if np.isnan(back.delta).any():
        return _without(_overflow(layers, LARGE) or Phrase("a normalisation has nothing to divide by"))
    return _prediction(back.delta, back.spread, _notes(hidden, back.spread))


def _prediction(delta: FloatArray, spread: FloatArray, notes: tuple[str, ...]) -> Prediction:
    middle, half = delta - spread / 2, DEVIATIONS * np.sqrt(spread)
    with np.errstate(invalid="ignore", over="ignore"):
        gains = np.exp(np.diff(delta[::-1])[::-1] / 2)
        signal, low = np.exp(delta / 2), np.exp((middle - half) / 2)
        high = np.exp(np.maximum(middle + half, delta) / 2)
    return Prediction(gains, signal, low, high, notes=notes)


def _without(reason: str) -> Prediction:
    empty = np.empty(0)
    return Prediction(empty, empty, empty, empty, reason)


def _reason(hidden: Sequence[DenseSpec], rules: Sequence[InitializationSpec]) -> str:
    for spec, rule in zip([*hidden, None], rules, strict=True):
        if isinstance(rule, Constant):
            beside_path = spec is not None and spec.skip is not None
            if not beside_path or rule.value != 0:
                return Phrase("constant weights: theory is of random ones")
    return ""


def _unsettled(hidden: Sequence[DenseSpec], features: int) -> str:
    """Return why BatchNorm's factor does not hold on data of few features, whose batch settles slowly.

    Measured over 10 layers on 2 features: a factor of 10 to 100 between norms where φ is nearly linear, 3 in
    others; on 13 features 1.5. A skip hands the data on as it is, as a linear layer does.
    """
    normalized = [spec for spec in hidden if spec.normalization.kind == "batch"]
    if not normalized or features >= FEW_FEATURES:
        return ""
    if any(spec.skip is not None or settles_slowly(spec.activation) for spec in normalized):
        return Phrase("on {features} features BatchNorm's factor does not hold here", features=features)
    return ""


def _overflow(layers: Sequence[LayerFlow], limit: float = math.inf) -> str:
    for number, layer in enumerate(layers, start=1):
        if not layer.output.mean_square < limit:
            return Phrase("the signal is too large for a number from layer {layer} on", layer=number)
    return ""


def _sample(hidden: Sequence[DenseSpec], mean_square: float) -> SpreadSample | None:
    """Return how the data are spread, where a skip joins before an activation and it matters."""
    joins_before = any(spec.skip is not None and spec.skip.join == "before" for spec in hidden)
    return SpreadSample.gaussian(mean_square) if joins_before else None


def _output_layer(
    experiment: Experiment, rule: InitializationSpec, last: Flow, width: int, outputs: int
) -> OutputLayer:
    weight = width * weight_variance(rule, width, outputs)
    from_weights = weight * last.mean_square
    q = from_weights + bias_variance(rule, width)
    if not q > 0:
        return OutputLayer(weight, 0.0)
    shared = 1 - last.variance / last.mean_square
    found = output_gradient(experiment.training.loss, outputs, q, min(1.0, max(0.0, shared)))
    return OutputLayer(weight, found.along * outputs * from_weights, found.common)


def _notes(hidden: Sequence[DenseSpec], spread: FloatArray) -> tuple[str, ...]:
    notes = []
    if any(spec.normalization.kind == "batch" for spec in hidden):
        text = Phrase(
            "BatchNorm: it holds once the batch has settled, after about {layers} layers", layers=TRANSIENT
        )
        notes.append(text)
    if len(spread) and spread[0] > NARROW:
        notes.append(Phrase("so deep for its width that single nets differ widely from it"))
    return tuple(notes)
