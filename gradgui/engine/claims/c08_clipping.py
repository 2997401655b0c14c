"""C8: clipping by norm and by value, on a run that diverges and on a net that explodes."""

import math

from gradgui.engine.claim import Outcome, claim, verdict
from gradgui.engine.phrase import Phrase
from gradgui.engine.short_number import short
from gradgui.engine.trial import METRICS, preset, train

STEPS = 300
BY_VALUE = {"training.clipping": {"kind": "value", "threshold": 0.1}}
LEARNED = 0.25
"""Mean squared error of the sine from which on it counts as learned; its start is above 1."""


@claim(
    "C8",
    Phrase("Clipping the gradient at a threshold stops explosion."),
    Phrase("It keeps the run alive. The cause stays: from layer to layer the gradient explodes as before."),
    ("diverging", "clipping", "clipping_no_cure"),
    seconds=1,
)
def clipping() -> Outcome:
    """Train the diverging sine with and without clipping, and the exploding ReLU net with it."""
    without = train(preset("diverging"), STEPS).nonfinite_step()
    by_norm, by_value = train(preset("clipping"), STEPS), train(preset("diverging", BY_VALUE), STEPS)
    exploding = train(preset("clipping_no_cure"), 50, METRICS)
    last = exploding.at("signal_grad_norm", -1)
    ratio = float(last[0] / last[-1])
    lives = all(math.isinf(run.nonfinite_step()) for run in (by_norm, by_value, exploding))
    losses = max(by_norm.final_loss(), by_value.final_loss())
    return Outcome(
        verdict(lives and math.isfinite(without) and losses < LEARNED),
        by_norm.final_loss(),
        Phrase("loss with clipping, where without it there is none"),
        Phrase(
            "Without clipping the loss is not finite at step {without}; clipped by norm the run lives and "
            "the loss falls to {norm}, by value to {value}. In twenty ReLU layers with N(0,1) weights the "
            "clipped run lives too, yet layer 1 receives {ratio} times layer 20's gradient.",
            without=short(without),
            norm=short(by_norm.final_loss()),
            value=short(by_value.final_loss()),
            ratio=short(ratio),
        ),
        in_part=ratio > 10,
        evidence={
            "nonfinite_step_without": without,
            "loss_by_norm": by_norm.final_loss(),
            "loss_by_value": by_value.final_loss(),
            "ratio_while_clipped": ratio,
        },
    )
