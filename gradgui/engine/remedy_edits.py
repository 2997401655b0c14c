"""The edits that remedies are made of: an experiment in, a changed one out, groups kept as they are."""

from collections.abc import Callable, Iterable
from itertools import pairwise
from typing import Any, TypeVar

from gradgui.engine.experiment import Experiment
from gradgui.engine.spec import Spec
from gradgui.engine.specs.activation import ActivationSpec
from gradgui.engine.specs.initialization import InitializationSpec
from gradgui.engine.specs.layer import AnyLayer, DenseSpec, GroupSpec, SkipSpec
from gradgui.engine.specs.normalization import NormalizationSpec

AnySpec = TypeVar("AnySpec", bound=Spec)

RECTIFIERS = frozenset({"relu", "leaky_relu", "prelu"})
"""Activations that lose half of the variance: He's factor 2 makes up for it."""

STRAIGHT_AT_ZERO = frozenset({"identity", "tanh", "hardtanh"})
"""Activations with φ(0) = 0 and φ′(0) = 1: a variance of 1/n keeps the signal."""

CUT_OFF = frozenset({"relu", "hardtanh"})
"""Activations whose dead units get no gradient."""


def activation_kinds(experiment: Experiment) -> frozenset[str]:
    """Return the kinds of the hidden layers' activations."""
    return frozenset(layer.spec.activation.kind for layer in experiment.hidden_layers())


def starts_constant(experiment: Experiment) -> bool:
    """Tell whether the weights of any hidden layer start all alike."""
    network = experiment.network
    return any(network.initialization_of(layer.spec).kind == "constant" for layer in network.hidden_layers())


def with_layers(experiment: Experiment, change: Callable[[DenseSpec, str], DenseSpec]) -> Experiment:
    """Return it with each listed layer changed; the change is told the layer's place in the file."""

    def walk(layers: Iterable[AnyLayer], path: str) -> tuple[AnyLayer, ...]:
        return tuple(one(layer, f"{path}.{index}") for index, layer in enumerate(layers))

    def one(layer: AnyLayer, path: str) -> AnyLayer:
        if isinstance(layer, GroupSpec):
            return updated(layer, layers=walk(layer.layers, f"{path}.layers"))
        return change(layer, path)

    layers = walk(experiment.network.layers, "network.layers")
    return updated(experiment, network=updated(experiment.network, layers=layers))


def with_activation(experiment: Experiment, activation: ActivationSpec) -> Experiment:
    """Return it with another activation in all hidden layers."""
    return with_layers(experiment, lambda layer, _: updated(layer, activation=activation))


def without_cut_off(experiment: Experiment, activation: ActivationSpec) -> Experiment:
    """Return it with another activation where units can die."""

    def change(layer: DenseSpec, _path: str) -> DenseSpec:
        return updated(layer, activation=activation) if layer.activation.kind in CUT_OFF else layer

    return with_layers(experiment, change)


def with_initialization(experiment: Experiment, initialization: InitializationSpec) -> Experiment:
    """Return it with another initialisation of all layers."""
    bare = with_layers(experiment, lambda layer, _: updated(layer, initialization=None))
    return updated(bare, network=updated(bare.network, initialization=initialization))


def with_normalization(experiment: Experiment, normalization: NormalizationSpec) -> Experiment:
    """Return it with a normalisation in the hidden layers that have none."""

    def change(layer: DenseSpec, _path: str) -> DenseSpec:
        has_one = layer.normalization.kind != "none"
        return layer if has_one else updated(layer, normalization=normalization)

    return with_layers(experiment, change)


def with_training(experiment: Experiment, **values: Any) -> Experiment:
    """Return it with other values of the training."""
    return updated(experiment, training=updated(experiment.training, **values))


def with_lr(experiment: Experiment, factor: float) -> Experiment:
    """Return it with the learning rate times a factor, in three digits."""
    optimizer = experiment.training.optimizer
    return with_training(experiment, optimizer=updated(optimizer, lr=float(f"{optimizer.lr * factor:.3g}")))


def with_clipping(experiment: Experiment, **values: Any) -> Experiment:
    """Return it with other values of the clipping."""
    return with_training(experiment, clipping=updated(experiment.training.clipping, **values))


def updated(spec: AnySpec, **values: Any) -> AnySpec:
    """Return a spec with other values of its fields, not validated."""
    return spec.model_copy(update=values)


def has_skips(experiment: Experiment) -> bool:
    """Tell whether any hidden layer has a skip."""
    return any(layer.spec.skip is not None for layer in experiment.hidden_layers())


def with_skips(experiment: Experiment) -> Experiment:
    """Return it with a skip around every hidden layer that is as wide as the one before it.

    A listed layer that stands for several gets one if any of them has that width before it; a first one with
    another width gets a projection.
    """
    layers = experiment.hidden_layers()
    fitting = {layer.path for before, layer in pairwise(layers) if before.spec.units == layer.spec.units}

    def change(layer: DenseSpec, path: str) -> DenseSpec:
        return updated(layer, skip=SkipSpec.model_validate({"from": 1})) if path in fitting else layer

    return with_layers(experiment, change)


def scaled_down(experiment: Experiment, power: float) -> Experiment:
    """Return it with each branch beside a skip scaled by L^−power, L being the number of skips."""
    count = sum(layer.spec.skip is not None for layer in experiment.hidden_layers())

    def change(layer: DenseSpec, _path: str) -> DenseSpec:
        if layer.skip is None:
            return layer
        return updated(layer, skip=updated(layer.skip, branch_scale=float(f"{count**-power:.2g}")))

    return with_layers(experiment, change)
