"""C12: dead ReLU units at a high and at a low learning rate, and the mean of their outputs."""

from gradgui.engine.claim import Outcome, claim, verdict
from gradgui.engine.phrase import Phrase
from gradgui.engine.short_number import short
from gradgui.engine.trial import preset, train

STEPS = 400
MANY, FEW = 0.5, 0.2
METRICS = ("dead_fraction", "activation_mean", "activation_std", "test_accuracy")


@claim(
    "C12",
    Phrase("ReLU units can die; a small learning rate helps; their outputs are not centred on zero."),
    Phrase("True: at a high rate most units of a layer end at 0 for every sample and learn no more."),
    ("dead_relu", "relu_low_rate"),
    seconds=0.5,
)
def dead_units() -> Outcome:
    """Train the digits at both rates."""
    high, low = train(preset("dead_relu"), STEPS, METRICS), train(preset("relu_low_rate"), STEPS, METRICS)
    dead, alive = (float(run.at("dead_fraction", -1).max()) for run in (high, low))
    off_center = float((low.at("activation_mean", -1) / low.at("activation_std", -1)).min())
    return Outcome(
        verdict(dead > MANY and alive < FEW and off_center > FEW),
        100 * dead,
        Phrase("% of a layer's units dead at the high rate"),
        Phrase(
            "At a rate of 0.2 {dead} of the worst layer's units are dead and {at_high} of the test digits "
            "come out right; at 0.001 {alive} and {at_low}. There the mean output of a layer is at least "
            "{off} of its deviation, above zero.",
            dead=f"{dead:.0%}",
            at_high=f"{high.final_accuracy():.0%}",
            alive=f"{alive:.0%}",
            at_low=f"{low.final_accuracy():.0%}",
            off=short(off_center),
        ),
        evidence={"dead_at_high_rate": dead, "dead_at_low_rate": alive, "mean_over_deviation": off_center},
    )
