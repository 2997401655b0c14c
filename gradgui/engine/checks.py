"""What no single field of an experiment can tell: rules that tie several of them together."""

from collections.abc import Iterator

from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import Fault
from gradgui.engine.phrase import Phrase
from gradgui.engine.specs.layer import MAX_LAYERS
from gradgui.engine.specs.training import SGD


def semantic_faults(experiment: Experiment) -> list[Fault]:
    """Return every fault of an experiment whose single fields are fine."""
    depth = experiment.network.depth()
    if depth > MAX_LAYERS:
        return [
            Fault(
                "network.layers",
                Phrase("{depth:,} layers", depth=depth),
                Phrase("at most {limit:,}", limit=MAX_LAYERS),
            )
        ]
    return [*_skip_faults(experiment), *_training_faults(experiment)]


def _skip_faults(experiment: Experiment) -> Iterator[Fault]:
    seen: set[str] = set()
    for layer in experiment.hidden_layers():
        skip = layer.spec.skip
        if skip is not None and skip.distance > layer.number and layer.path not in seen:
            seen.add(layer.path)
            found = Phrase("{distance} at layer {number}", distance=skip.distance, number=layer.number)
            allowed = Phrase("1 to {number} ({number} reaches the network's input)", number=layer.number)
            yield Fault(f"{layer.path}.skip.from", found, allowed)


def _training_faults(experiment: Experiment) -> Iterator[Fault]:
    training = experiment.training
    optimizer = training.optimizer
    plain_momentum = isinstance(optimizer, SGD) and optimizer.momentum > 0 and not optimizer.dampening
    if isinstance(optimizer, SGD) and optimizer.nesterov and not plain_momentum:
        yield Fault(
            "training.optimizer.nesterov", "true", Phrase("momentum above 0 and no dampening with it")
        )
    batch_norm = any(layer.spec.normalization.kind == "batch" for layer in experiment.hidden_layers())
    if batch_norm and training.batch_size < 2:
        allowed = Phrase("at least 2 with batch normalisation")
        yield Fault("training.batch_size", str(training.batch_size), allowed)
    if experiment.dataset.kind == "sine" and training.loss != "mse":
        yield Fault("training.loss", repr(training.loss), Phrase("'mse' for the regression on sine"))
