"""The lens: what happens to the gradient in one layer, in the norms of the two formulas and in φ′."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from gradgui.engine.dataset import FloatArray
from gradgui.engine.metrics.saturated_fraction import share_below
from gradgui.engine.observation import Look, Observation, register
from gradgui.engine.observations.histograms import Histogram, count
from gradgui.engine.observed import ObservationData
from gradgui.engine.specs.training import Clipping
from gradgui.engine.theory.activation_function import activation_function, largest_slope

if TYPE_CHECKING:
    from torch import Tensor

    from gradgui.engine.kept_layer import KeptLayer
    from gradgui.engine.ledger import Ledger, LedgerReader
    from gradgui.engine.model.activations import Activation
    from gradgui.engine.model.network import LayerSignals
    from gradgui.engine.model.operation import ParameterRole
    from gradgui.engine.trainer import Trainer


@dataclass(frozen=True)
class FormulaNorms:
    """The norms in ∂L/∂X = ∂L/∂Z Wᵀ and in ∂L/∂W = Xᵀ ∂L/∂Z + penalty, as one step had them.

    back: ‖∂L/∂X‖, None for layer 1, whose X is the data. weight_grad is before clipping; data_part and
    penalty_part are what the loss and what the penalty give of it. above: the next ‖∂L/∂Z‖ towards the
    output that is not zero (NaN: none), which tells underflow from an exact zero. is_late: W is that
    after the step's update, since nobody looked before.
    """

    back: float | None
    signal: float
    weight: float
    input: float
    weight_grad: float
    data_part: float
    penalty_part: float
    above: float
    is_late: bool


@dataclass(frozen=True, eq=False)
class Passing:
    """What φ gets and lets through: Z, V (what φ gets), and mean, largest and rms φ′(v) over the batch.

    All NaN where an entry of V is. flat: share of entries with |φ′(v)| < 0.05 of the largest |φ′| that φ has.
    slope: of PReLU, as learned.
    """

    preactivation: Histogram
    received: Histogram
    mean: float
    largest: float
    rms: float
    flat: float
    slope: float | None


@dataclass(frozen=True)
class Factors:
    """One layer's line of the ledger; see `Ledger` for what each is."""

    gain: float
    weights: float
    skips: float
    after: float
    derivative: float
    before: float
    running: float
    joined: bool
    no_gradient: bool


@dataclass(frozen=True, eq=False)
class ClippedLayer:
    """The norm of the layer's trainable gradients before and after clipping.

    before: NaN where nobody looked in time. entries: |entries| of ∂L/∂W before clipping by value, else None.
    """

    spec: Clipping
    before: float
    after: float
    entries: Histogram | None


@dataclass(frozen=True, eq=False)
class LensData(ObservationData):
    """One layer at one step; everything is None before the first step. passing, factors: of hidden layers."""

    layer: int
    norms: FormulaNorms | None = None
    passing: Passing | None = None
    factors: Factors | None = None
    clipped: ClippedLayer | None = None


@register
class Lens(Observation):
    """One layer of the last step, in all numbers that the two formulas and the ledger have."""

    name: ClassVar[str] = "lens"

    def look(self, trainer: "Trainer", layer: int | None) -> Look | None:
        """Return what reads the layer, and have its parameters kept from now on; layer 1 by default."""
        from gradgui.engine.ledger import LedgerReader

        number = layer or 1
        if number > len(trainer.network.layers):
            return None
        reader = _LayerReader(trainer, number)
        ledger = LedgerReader(trainer.measurement) if number < len(trainer.network.layers) else None

        def observe(at_rest: bool) -> LensData:
            return reader.read(ledger) if trainer.measurement.stamp else LensData(number)

        return observe


class _LayerReader:
    """Reads one layer between two steps."""

    def __init__(self, trainer: "Trainer", number: int) -> None:
        self._trainer = trainer
        self._number = number
        self._signals: LayerSignals = trainer.network.layers[number - 1]
        self._kept: KeptLayer = trainer.keep(number)
        measurement = trainer.measurement
        self._inputs = measurement.signal_norms("x")
        self._deltas = measurement.signal_norms("z", gradient=True)
        self._arriving = measurement.arriving_norms() if measurement.depth > 1 else None

    def read(self, ledger: "LedgerReader | None") -> LensData:
        passing = _passing(self._signals, self._slope()) if self._signals.activation is not None else None
        factors = None if ledger is None else _factors(ledger(), self._number - 1)
        return LensData(self._number, self._norms(), passing, factors, self._clipped())

    @property
    def _is_late(self) -> bool:
        return self._kept.stamp != self._trainer.measurement.stamp

    def _value(self, role: "ParameterRole") -> "Tensor":
        if self._is_late:
            return self._trainer.parameters[self._number, role].value
        return self._kept.values[role]

    def _slope(self) -> "Tensor | None":
        has_slope = self._trainer.parameters.get(self._number, "slope") is not None
        return self._value("slope") if has_slope else None

    def _norms(self) -> FormulaNorms:
        weight = self._value("weight")
        assert self._signals.z.grad is not None
        data_part = self._signals.x.value.t() @ self._signals.z.grad
        penalty_part = self._penalty_part(weight)
        deltas, place = self._deltas(), self._number - 1
        later = deltas[place + 1 :]
        later = later[later != 0]
        has_back = self._arriving is not None and place > 0
        return FormulaNorms(
            back=float(self._arriving()[place - 1]) if has_back and self._arriving is not None else None,
            signal=float(deltas[place]),
            weight=_norm(weight),
            input=float(self._inputs()[place]),
            weight_grad=_norm(self._weight_grad(data_part, penalty_part)),
            data_part=_norm(data_part),
            penalty_part=0.0 if penalty_part is None else _norm(penalty_part),
            above=float(later[0]) if len(later) else float("nan"),
            is_late=self._is_late,
        )

    def _weight_grad(self, data_part: "Tensor", penalty_part: "Tensor | None") -> "Tensor":
        if not self._is_late:
            return self._kept.grads["weight"]
        return data_part if penalty_part is None else data_part + penalty_part

    def _penalty_part(self, weight: "Tensor") -> "Tensor | None":
        spec = self._trainer.penalty.spec if self._is_late else self._kept.regularization
        if not spec.l1 and not spec.l2:
            return None
        return spec.l1 * weight.sign() + 2 * spec.l2 * weight

    def _clipped(self) -> ClippedLayer | None:
        spec = self._trainer.clipper.spec if self._is_late else self._kept.clipping
        if spec.kind == "none":
            return None
        before, entries = float("nan"), None
        if not self._is_late:
            trained = [p.role for p in self._trainer.parameters.of_layer(self._number) if p.trainable]
            before = _joined([_norm(self._kept.grads[role]) for role in trained])
            if spec.kind == "value":
                entries = count(self._kept.grads["weight"].numpy(force=True), log=True)
        after = float(self._trainer.clipper.layer_norms()[self._number - 1])
        return ClippedLayer(spec, before, after, entries)


def _passing(signals: "LayerSignals", slope: "Tensor | None") -> Passing:
    import torch

    from gradgui.engine.stacks import row_means

    activation = signals.activation
    assert activation is not None
    if slope is not None:
        activation = _with_slope(activation, slope)
    v, a = signals.v.value, signals.a.value
    slopes = torch.empty_like(v)
    activation.slopes(v, a, slopes)
    slopes[v.isnan()] = float("nan")
    preactivation = count(signals.z.value.numpy(force=True), log=False)
    number = None if slope is None else slope.item()
    return Passing(
        preactivation=preactivation,
        received=preactivation if v is signals.z.value else count(v.numpy(force=True), log=False),
        mean=float(row_means(slopes.view(1, -1))[0]),
        largest=float(slopes.max()),
        rms=_norm(slopes) / slopes.numel() ** 0.5,
        flat=_flat(slopes, _largest_slope(activation, number)),
        slope=number,
    )


def _flat(slopes: "Tensor", largest: float) -> float:
    if bool(slopes.isnan().any()):
        return float("nan")
    return float(share_below(slopes.abs()[None], largest)[0])


def _with_slope(activation: "Activation", slope: "Tensor") -> "Activation":
    """Return the activation with the slope that it had before the update."""
    assert activation.slope is not None
    (source,), (target,) = activation.inputs, activation.outputs
    return type(activation)(activation.spec, source, target, replace(activation.slope, value=slope))


def _largest_slope(activation: "Activation", slope: float | None) -> float:
    if activation.max_slope is not None:
        return activation.max_slope
    spec = activation.spec if slope is None else activation.spec.model_copy(update={"slope": slope})
    return largest_slope(activation_function(spec))


def _factors(ledger: "Ledger", place: int) -> Factors:
    return Factors(
        gain=float(ledger.gains[place]),
        weights=float(ledger.weights[place]),
        skips=float(ledger.skips[place]),
        after=float(ledger.after[place]),
        derivative=float(ledger.derivative[place]),
        before=float(ledger.before[place]),
        running=float(ledger.running[place]),
        joined=bool(ledger.joined[place]),
        no_gradient=bool(ledger.no_gradient[place]),
    )


def _norm(tensor: "Tensor") -> float:
    from gradgui.engine.reductions import Norms

    return float(Norms([tensor.contiguous()])()[0])


def _joined(norms: list[float]) -> float:
    """Return the norm of tensors whose norms these are, NaN where one is."""
    values: FloatArray = np.asarray(norms or [0.0])
    return float("nan") if np.isnan(values).any() else float(np.hypot.reduce(values))
