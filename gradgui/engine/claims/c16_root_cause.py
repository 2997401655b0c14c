"""C16: is back-propagation the cause? The slope of the loss taken without it, and the ledger of gains."""

import math
from typing import TYPE_CHECKING

import numpy as np

from gradgui.engine.claim import Outcome, claim, verdict
from gradgui.engine.phrase import Phrase
from gradgui.engine.short_number import short
from gradgui.engine.trial import geometric_mean, preset, ready, train

if TYPE_CHECKING:
    from torch import Tensor

    from gradgui.engine.trainer import Trainer

STRIDE = 0.01
"""Step of the central differences: its error in float64 is about 1e-6 of these slopes."""
SAME = 0.01


@claim(
    "C16",
    Phrase("The root cause is back-propagation itself."),
    Phrase(
        "Back-propagation multiplies what the network is made of, φ′ and W, layer by layer. The slope of "
        "the loss taken without it is just as small, and other weights in the same net mend it."
    ),
    ("sigmoid_ten_layers", "relu_he"),
    seconds=0.1,
)
def root_cause() -> Outcome:
    """Take ∂L/∂b of the first and the last layer by differences of the loss; read who kept how much."""
    from gradgui.engine.ledger import LedgerReader

    trainer = ready(preset("sigmoid_ten_layers", {"precision": "float64", "training.optimizer.lr": 0.0}), ())
    trainer.step(measure=False)
    last = trainer.measurement.depth
    back, by_differences = (
        norms(trainer, 1) / norms(trainer, last) for norms in (_back_propagated, _by_differences)
    )
    ledger = LedgerReader(trainer.measurement)()
    slope, weights = geometric_mean(ledger.derivative), geometric_mean(ledger.weights)
    healthy = train(preset("relu_he"), 1, ("signal_grad_norm",)).ratio()
    same = abs(by_differences / back - 1) < SAME
    return Outcome(
        verdict(not same),
        by_differences,
        Phrase("first layer's slope / last layer's, without back-propagation"),
        Phrase(
            "Measured by differences of the loss alone, without back-propagation, the first layer's biases "
            "have {differences} of the last layer's slope; back-propagation says {back}. The ledger: φ′ "
            "keeps {slope} a layer, the weights keep {weights}. With ReLU and He weights back-propagation "
            "brings layer 1 {healthy} of layer 20's gradient.",
            differences=short(by_differences),
            back=short(back),
            slope=short(slope),
            weights=short(weights),
            healthy=short(healthy),
        ),
        evidence={
            "by_differences": by_differences,
            "back_propagated": back,
            "derivative_factor": slope,
            "weights_factor": weights,
            "product": float(np.prod(ledger.gains)),
            "running": float(ledger.running[0]),
        },
    )


def _back_propagated(trainer: "Trainer", layer: int) -> float:
    return float(trainer.parameters[layer, "bias"].grad.norm())


def _by_differences(trainer: "Trainer", layer: int) -> float:
    """Return ‖∂L/∂b‖ of a layer from forward passes alone, on the trainer's present batch."""
    bias = trainer.parameters[layer, "bias"].value
    slopes = []
    for unit in range(len(bias)):
        start = float(bias[unit])
        up, down = (_loss_with(trainer, bias, unit, start + stride) for stride in (STRIDE, -STRIDE))
        bias[unit] = start
        slopes.append((up - down) / (2 * STRIDE))
    return math.hypot(*slopes)


def _loss_with(trainer: "Trainer", bias: "Tensor", unit: int, value: float) -> float:
    from torch.nn.functional import cross_entropy

    bias[unit] = value
    assert trainer.measurement.labels is not None
    output = trainer.network.evaluate(trainer.network.input.value)
    return float(cross_entropy(output, trainer.measurement.labels))
