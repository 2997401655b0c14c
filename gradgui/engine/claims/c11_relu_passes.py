"""C11: ReLU's derivative is 1: does nothing vanish or explode?"""

from gradgui.engine.claim import Outcome, claim, verdict
from gradgui.engine.phrase import Phrase
from gradgui.engine.short_number import short
from gradgui.engine.trial import Trial, preset, train

METRICS = ("gain", "signal_grad_norm", "update_ratio")
TENFOLD = 10.0


@claim(
    "C11",
    Phrase("ReLU has derivative 1, so layers learn at the same pace and nothing vanishes or explodes."),
    Phrase(
        "Only with weights of variance near 2/n (He): half of the derivatives are 0, and a layer's factor is "
        "√(n · Var W / 2)."
    ),
    ("relu_he", "relu_one_over_n", "relu_normal_explodes"),
    seconds=0.1,
)
def relu_passes() -> Outcome:
    """Measure the same twenty ReLU layers from three starts."""
    he, small, normal = (
        train(preset(name), 1, METRICS) for name in ("relu_he", "relu_one_over_n", "relu_normal_explodes")
    )
    even = [1 / TENFOLD < run.ratio() < TENFOLD for run in (he, small, normal)]
    pace = he.at("update_ratio")[1:-1]
    return Outcome(
        verdict(all(even)),
        he.gain(),
        Phrase("of the gradient passed on by a layer with He weights"),
        Phrase(
            "A layer passes on {he} with He weights, {small} with variance 1/n, {normal} with N(0,1): layer "
            "1 receives {he_ratio}, {small_ratio} and {normal_ratio} of layer 20's gradient. With He "
            "weights the inner layers' updates, beside their weights, are within a factor of {pace}.",
            he=short(he.gain()),
            small=short(small.gain()),
            normal=short(normal.gain()),
            he_ratio=_ratio(he),
            small_ratio=_ratio(small),
            normal_ratio=_ratio(normal),
            pace=short(float(pace.max() / pace.min())),
        ),
        in_part=even[0] and not all(even),
        evidence={"gain_he": he.gain(), "gain_one_over_n": small.gain(), "gain_normal": normal.gain()},
    )


def _ratio(run: Trial) -> str:
    return short(run.ratio())
