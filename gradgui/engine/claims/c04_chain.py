"""C4: the chain of four one-unit layers."""

from gradgui.engine.claim import Outcome, claim, verdict
from gradgui.engine.phrase import Phrase
from gradgui.engine.short_number import short
from gradgui.engine.trial import preset, ready

STEPS = 400
LIMIT = 1 / 16
EQUAL = 1e-9


@claim(
    "C4",
    Phrase(
        "In a chain of four sigmoid layers of one unit each, the first bias receives far less gradient than "
        "the third."
    ),
    Phrase(
        "Exact: ∂C/∂b₁ = σ′(z₁) · w₂ · σ′(z₂) · w₃ · ∂C/∂b₃, and while the weights stay within 1 two "
        "factors of at most 1/4 leave less than 1/16."
    ),
    ("four_layer_chain",),
    seconds=0.2,
)
def chain() -> Outcome:
    """Compare both gradients and the product that links them at every step of a run, in float64."""
    trainer = ready(preset("four_layer_chain", {"precision": "float64"}), ("bias_grad_norm",))
    largest = difference = 0.0
    for _ in range(STEPS):
        w2, w3 = (float(trainer.parameters[layer, "weight"].value) for layer in (2, 3))
        trainer.step(test=False)
        z1, z2 = (float(trainer.network.layers[place].a.value) for place in (0, 1))
        product = z1 * (1 - z1) * w2 * z2 * (1 - z2) * w3
        first, third = (float(trainer.parameters[layer, "bias"].grad) for layer in (1, 3))
        largest = max(largest, abs(first / third))
        difference = max(difference, abs(product * third - first) / abs(first))
    return Outcome(
        verdict(largest < LIMIT and difference < EQUAL),
        largest,
        Phrase("largest ∂C/∂b₁ / ∂C/∂b₃"),
        Phrase(
            "Over {steps} steps ∂C/∂b₁ is at most {largest} of ∂C/∂b₃ (1/16 is 0.0625), and the product of "
            "the factors between them gives it to {difference}.",
            steps=STEPS,
            largest=short(largest),
            difference=short(difference),
        ),
        evidence={"largest_ratio": largest, "relative_difference": difference},
    )
