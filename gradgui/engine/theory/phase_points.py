"""Where an experiment's layers stand in the phase diagram of mean-field theory, and what that leaves out."""

from collections import Counter
from dataclasses import dataclass

from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.specs.activation import ActivationSpec
from gradgui.engine.specs.layer import DenseSpec
from gradgui.engine.start_variance import bias_variance, weight_variance

_PLACES = 6
"""Decimal digits in which two layers' variances are the same."""


@dataclass(frozen=True)
class PhasePoint:
    """Layers whose start has the same variances: σ_w² = fan_in · Var(W), σ_b² = Var(b).

    follows: whether they follow the network's initialisation, not one of their own.
    """

    weight_variance: float
    bias_variance: float
    layers: tuple[int, ...]
    follows: bool


@dataclass(frozen=True)
class PhaseNetwork:
    """A network in the diagram.

    activation: of most hidden layers; None without hidden layers. points: distinct places, that of most
    layers first, the output layer among them. notes: what the diagram does not tell of this network.
    depth: number of layers with the output layer.
    """

    activation: ActivationSpec | None
    points: tuple[PhasePoint, ...]
    notes: tuple[str, ...]
    depth: int = 0

    @property
    def main(self) -> PhasePoint | None:
        """The place of most hidden layers that follow the network's initialisation, else of most layers."""
        following = [point for point in self.points if point.follows and point.layers != (self.depth,)]
        return next(iter([*following, *self.points]), None)


def phase_network(experiment: Experiment, features: int = 0, outputs: int = 0) -> PhaseNetwork:
    """Return a network's place; layer 1 and the output layer where the data's sizes are given."""
    hidden = [layer.spec for layer in experiment.hidden_layers()]
    kinds = Counter(spec.activation for spec in hidden)
    activation = kinds.most_common(1)[0][0] if kinds else None
    return PhaseNetwork(
        activation,
        _points(experiment, hidden, features, outputs),
        _notes(experiment, hidden),
        len(hidden) + 1,
    )


def _points(
    experiment: Experiment, hidden: list[DenseSpec], features: int, outputs: int
) -> tuple[PhasePoint, ...]:
    widths = [features, *(spec.units for spec in hidden), outputs]
    places: dict[tuple[float, float, bool], list[int]] = {}
    for number, spec in enumerate([*hidden, None], start=1):
        fan_in, fan_out = widths[number - 1], widths[number]
        rule = experiment.network.initialization_of(spec)
        if fan_in and fan_out and rule.kind != "constant":
            weights = fan_in * weight_variance(rule, fan_in, fan_out)
            biases = bias_variance(rule, fan_in) if spec is None or spec.has_bias else 0.0
            follows = spec is None or spec.initialization is None
            place = (float(f"{weights:.{_PLACES}g}"), float(f"{biases:.{_PLACES}g}"), follows)
            places.setdefault(place, []).append(number)
    points = [
        PhasePoint(weights, biases, tuple(layers), follows)
        for (weights, biases, follows), layers in places.items()
    ]
    return tuple(sorted(points, key=lambda point: -len(point.layers)))


def _notes(experiment: Experiment, hidden: list[DenseSpec]) -> tuple[str, ...]:
    notes: list[str] = []
    for spec in hidden:
        norm = spec.normalization
        if norm.kind == "none":
            continue
        name = Phrase(norm.label)
        text = Phrase("With {norm} the dot predicts nothing: it undoes both variances", norm=name)
        if norm.place == "after":
            text = Phrase("With {norm} after the activation the dot predicts little: it sets q", norm=name)
        notes.append(text)
    if any(spec.skip is not None for spec in hidden):
        notes.append(Phrase("Skip connections: χ is that of a branch alone"))
    if any(experiment.network.initialization_of(spec).kind == "constant" for spec in (*hidden, None)):
        notes.append(Phrase("Constant weights have no variance: theory is of random ones"))
    if len({spec.activation for spec in hidden}) > 1:
        notes.append(Phrase("Layers have several activations: the diagram is of the most frequent one"))
    return tuple(dict.fromkeys(notes))
