"""C1: formulas 1 and 2, against automatic differentiation of the same network."""

from typing import TYPE_CHECKING

from gradgui.engine.claim import Outcome, claim, verdict
from gradgui.engine.phrase import Phrase
from gradgui.engine.short_number import short
from gradgui.engine.trial import preset, ready

if TYPE_CHECKING:
    from torch import Tensor

    from gradgui.engine.trainer import Trainer

STEPS = 20
EQUAL = 1e-9
"""Relative difference of float64 results that are the same but for rounding."""


@claim(
    "C1",
    Phrase(
        "The gradient passed back depends on the gradient that arrives and on W; "
        "the gradient of the weights on the gradient that arrives and on X."
    ),
    Phrase("Exact: ∂L/∂X = ∂L/∂Z · Wᵀ and ∂L/∂W = Xᵀ · ∂L/∂Z, in every layer and at every step."),
    ("sigmoid_ten_layers", "healthy_six_layers"),
    seconds=0.1,
)
def two_formulas() -> Outcome:
    """Train ten sigmoid layers, then compare both products in every layer with torch.autograd."""
    trainer = ready(preset("sigmoid_ten_layers", {"precision": "float64"}), ())
    for _ in range(STEPS):
        trainer.step(measure=False)
    weights = [p.value.clone() for p in trainer.parameters.of_role("weight")]
    biases = [p.value.clone() for p in trainer.parameters.of_role("bias")]
    trainer.step(measure=False)
    input_grads, weight_grads = _autograd(trainer, weights, biases)
    differences = []
    for layer, weight, dx, dw in zip(trainer.network.layers, weights, input_grads, weight_grads, strict=True):
        delta = layer.z.grad
        assert delta is not None
        differences.append(_difference(delta @ weight.T, dx))
        differences.append(_difference(layer.x.value.T @ delta, dw))
    largest = max(differences)
    return Outcome(
        verdict(largest < EQUAL),
        largest,
        Phrase("largest relative difference"),
        Phrase(
            "In all {layers} layers of a running net both products are the gradients that automatic "
            "differentiation gives; they differ by {difference} of their size at most.",
            layers=len(weights),
            difference=short(largest),
        ),
        evidence={"relative_difference": largest},
    )


def _autograd(
    trainer: "Trainer", weights: "list[Tensor]", biases: "list[Tensor]"
) -> "tuple[list[Tensor], list[Tensor]]":
    """Return ∂L/∂X and ∂L/∂W of every layer for the trainer's present batch."""
    import torch

    for weight in weights:
        weight.requires_grad_()
    signal = trainer.network.input.value.clone().requires_grad_()
    inputs = []
    for weight, bias in zip(weights, biases, strict=True):
        inputs.append(signal)
        last = len(inputs) == len(weights)
        signal = signal @ weight + bias if last else torch.sigmoid(signal @ weight + bias)
    assert trainer.measurement.labels is not None
    loss = torch.nn.functional.cross_entropy(signal, trainer.measurement.labels)
    grads = torch.autograd.grad(loss, [*inputs, *weights])
    for weight in weights:
        weight.requires_grad_(False)
    return list(grads[: len(inputs)]), list(grads[len(inputs) :])


def _difference(one: "Tensor", other: "Tensor") -> float:
    return float((one - other).abs().max() / other.abs().max())
