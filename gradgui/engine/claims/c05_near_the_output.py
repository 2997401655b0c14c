"""C5: how far each layer gets from its random start."""

from gradgui.engine.claim import Outcome, claim, verdict
from gradgui.engine.phrase import Phrase
from gradgui.engine.short_number import short
from gradgui.engine.trial import preset, train

STEPS = 500
FAR = 100
"""How many times further the last layer has to get for the first to have hardly moved."""


@claim(
    "C5",
    Phrase("Layers near the output learn; layers near the input hardly leave their random start."),
    Phrase("True for plain stacks of sigmoid layers; where every factor is near 1, all layers move."),
    ("sigmoid_ten_layers", "healthy_six_layers"),
    seconds=0.7,
)
def near_the_output() -> Outcome:
    """Train the sigmoid net and a healthy one; compare ‖W − W₀‖/‖W₀‖ of the layers."""
    moved = train(preset("sigmoid_ten_layers"), STEPS, ("distance_from_init",)).at("distance_from_init", -1)
    healthy = train(preset("healthy_six_layers"), STEPS, ("distance_from_init",)).at("distance_from_init", -1)
    times, spread = float(moved[-1] / moved[0]), float(healthy[:-1].max() / healthy[:-1].min())
    return Outcome(
        verdict(times > FAR),
        times,
        Phrase("times further the last layer moves than the first"),
        Phrase(
            "After {steps} steps the last of ten sigmoid layers has moved by {last} of its weights' norm, "
            "the first by {first}. In six ReLU layers with He weights the hidden layers moved within a "
            "factor of {spread}.",
            steps=STEPS,
            last=short(float(moved[-1])),
            first=short(float(moved[0])),
            spread=short(spread),
        ),
        in_part=spread < FAR,
        evidence={
            "times": times,
            "first": float(moved[0]),
            "last": float(moved[-1]),
            "healthy_spread": spread,
        },
    )
