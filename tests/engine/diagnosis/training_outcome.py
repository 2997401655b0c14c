"""What 2,000 steps of training make of an experiment, and what they make of it at other learning rates."""

import math
from typing import Any

import numpy as np

from gradgui.engine.data_facts import data_facts
from gradgui.engine.diagnose import METRICS_NEEDED
from gradgui.engine.experiment import Experiment
from gradgui.engine.float64_rerun import rerun
from gradgui.engine.metric import FloatArray
from gradgui.engine.trainer import Trainer, prepare_thread
from tests.engine.diagnosis.outcome import Outcome, final_loss

STEPS, SOON = 2000, 20
REFERENCE_STEPS = 1000
WELL, LEFT = 0.9, 0.5
"""Progress from which no other rate is tried, unless the reference itself leaves this part of a constant
output's loss: then it is no measure of how well a net could do."""

OTHER_RATES = (1 / 30, 10.0, 100.0)
"""Times the learning rate."""

Json = dict[str, Any]


def train(experiment: Experiment) -> Outcome:
    """Train an experiment, measuring it, and its kin that tell how well it could do."""
    prepare_thread()
    trainer = Trainer(experiment, metrics=METRICS_NEEDED)
    outcome = Outcome(experiment, np.empty(0), constant_loss(trainer), reference_loss(experiment))
    outcome.features, outcome.outputs = trainer.data.shape.features, trainer.data.shape.outputs
    outcome.along_line = data_facts(trainer.data.split, experiment.training.loss).along_line
    outcome.layers = dict(trainer.layers)
    losses = []
    for step in range(STEPS):
        trainer.step(test=False)
        losses.append(trainer.measurement.data_loss)
        outcome.values[step] = row_of(trainer)
        if step == SOON - 1:
            outcome.flushed = flushed(trainer)
        if not math.isfinite(trainer.measurement.loss):
            break
    outcome.losses = np.array(losses)
    outcome.alike = spread_of_units(trainer)
    if outcome.progress(outcome.final) < WELL or outcome.reference > LEFT * outcome.constant:
        outcome.at_rates = {factor: loss_at_rate(experiment, factor) for factor in OTHER_RATES}
    return outcome


def row_of(trainer: Trainer) -> dict[str, FloatArray]:
    """Return the metrics of the last step."""
    return {name: np.atleast_1d(np.copy(value)) for name, value in trainer.values.items()}


def changed(experiment: Experiment, **training: Any) -> Experiment:
    """Return the experiment with other values of its training."""
    return experiment.model_copy(update={"training": experiment.training.model_copy(update=training)})


def plain_losses(experiment: Experiment, steps: int = STEPS) -> FloatArray:
    """Train without measuring; return the data losses, up to the first that is not finite."""
    trainer = Trainer(experiment, metrics=())
    losses = []
    for _ in range(steps):
        trainer.step(measure=False, test=False)
        losses.append(trainer.measurement.data_loss)
        if not math.isfinite(trainer.measurement.loss):
            break
    return np.array(losses)


def loss_at_rate(experiment: Experiment, factor: float) -> float:
    """Return the final loss with the learning rate times a factor."""
    optimizer = experiment.training.optimizer
    other = optimizer.model_copy(update={"lr": optimizer.lr * factor})
    return final_loss(plain_losses(changed(experiment, optimizer=other)))


def reference_loss(experiment: Experiment) -> float:
    """Return the loss that one hidden layer of the narrowest width reaches; of a linear net, none."""
    specs = [layer.spec for layer in experiment.hidden_layers()]
    units = min(spec.units for spec in specs)
    bends = any(spec.activation.kind != "identity" for spec in specs)
    hidden = [{"kind": "dense", "units": units, "activation": {"kind": "tanh"}}] if bends else []
    data = experiment.to_data()
    training = {"loss": experiment.training.loss, "batch_size": experiment.training.batch_size}
    shallow = {
        "gradgui": 1,
        "seed": experiment.seed,
        "dataset": data["dataset"],
        "network": {"layers": hidden, "initialization": {"kind": "xavier_normal"}},
        "training": {**training, "optimizer": {"kind": "adam", "lr": 0.01}},
    }
    return final_loss(plain_losses(Experiment.model_validate(shallow), REFERENCE_STEPS))


def constant_loss(trainer: Trainer) -> float:
    """Return the data loss of the best constant output over the training part."""
    targets = trainer.data.train_targets.double()
    mean = targets.mean(0)
    if trainer.experiment.training.loss == "mse":
        return float((targets - mean).square().mean())
    return float(-(mean * mean.clamp_min(1e-300).log()).sum())


def spread_of_units(trainer: Trainer) -> FloatArray:
    """Return for each hidden layer the largest distance of a unit's weights from the first unit's."""
    spreads = []
    for parameter in trainer.parameters.of_role("weight")[:-1]:
        weights = parameter.value.double()
        size = float(weights.norm(dim=0).max()) or 1.0
        spreads.append(
            float((weights - weights[:, :1]).norm(dim=0).max()) / size if weights.shape[1] > 1 else math.nan
        )
    return np.array(spreads)


def flushed(trainer: Trainer) -> tuple[int, ...]:
    """Return the layers whose gradient is 0 because it is too small for the run's precision.

    The same batch and parameters in float64 tell: the zero nearest to the output is a small number there.
    One that is lost in a saturated or overflowing layer has a usual size in float64.
    """
    if np.all(trainer.values["signal_grad_norm"]):
        return ()
    compared = rerun(trainer).comparisons
    zeros = [each for each in compared if each.quantity == "signal_grad_norm" and each.single == 0]
    return tuple(each.layer for each in zeros) if zeros and zeros[-1].verdict == "underflow" else ()
