"""Rate low: updates are too small to get anywhere."""

from collections.abc import Iterator

import numpy as np

from gradgui.engine.backward_signal import BackwardSignal, backward_signal
from gradgui.engine.dataset import FloatArray
from gradgui.engine.diagnosis.symmetric import alike
from gradgui.engine.diagnosis.vanishing import MILD as VANISHED
from gradgui.engine.diagnosis.vanishing import gone, is_adaptive
from gradgui.engine.finding import Finding, rule
from gradgui.engine.learning import CLEARLY, learning
from gradgui.engine.phrase import Phrase
from gradgui.engine.records import Records
from gradgui.engine.short_number import short
from gradgui.engine.travel import travel

LEAST_STEPS = 10
NEAR = 0.6
"""‖ΔW‖/‖W‖ over 2,000 steps of the layer that moves most, for the whole loss: a net has to move by more than
half its size, and by so much less as it has learned. (Wide layers get along with less than narrow ones.)"""

EVER = 1e-2
"""‖ΔW‖/‖W‖ of one update, ten times the usual: small ones after it are the end of learning, or a dead net."""

GROWS = 1.5
"""Times the first updates: such a net is leaving a plateau by itself."""

HALF = 0.5
"""Of the first loss, on the way down to a constant output's: below it learning is fast."""

FAR = 0.5
"""Of a constant output's loss: a net that has gained more gets along."""

NOWHERE = 1e-2
"""‖ΔW‖/‖W‖ over 2,000 steps: whatever the gradient does, such a net stays where it is."""

RISES = 0.05
"""Decades by which a small gradient has grown in a sigmoid net that is leaving its plateau: a greater rate
has it leave sooner. One whose gradient stays small is held by that, not by the rate."""

UNHINDERED = -1.0
"""Decades between those two gradients that hold nothing up."""

ORDINARY = {"plain": 0.5, "adaptive": 2e-3}
"""Rate from which on it is not called low: of plain gradient descent, with what momentum makes of it, and of
an adaptive optimiser, whose usual rate is 0.001."""

USUAL_ADAPTIVE, CREEPS = 1e-3, 0.95
"""Rate of an adaptive optimiser below which a net that is still on its way is slow by it; of the loss some
hundred steps ago, what a net has come below that is on its way."""

LATE, QUICK = 1000, 0.05
"""Steps after which a net that has not come far is slow, and not only beginning; ‖ΔW‖/‖W‖ of an update that
says that the rate was not low."""


@rule("rate_low")
def rate_low(records: Records) -> Iterator[Finding]:
    """No layer would move by half its own size in 2,000 steps, none ever moved fast, and the loss is high.

    A net whose gradient has vanished is slow for another reason, unless it does not move at all, and so is
    one whose units are alike. Others move and are slow all the same, which time alone tells: sigmoid nets,
    whose φ′ ≤ 1/4 makes the steps of their plateaus small against what is needed, and those that creep on.
    One that has had to mend its gradient first has had less of that time.
    """
    steps, values = records.series("update_ratio")
    optimizer = records.experiment.training.optimizer
    if len(steps) < LEAST_STEPS or optimizer.lr == 0 or not np.isfinite(values).all():
        return
    signal, learned = backward_signal(records), learning(records)
    if learned.gain > FAR or not signal.now > gone(records):
        return
    if learned.now < HALF * learned.first and not learned.gain > 0 and records.steps < LATE:
        return
    farthest = float(np.nanmax(travel(records)))
    largest = values.max(1)
    gained = learned.gain if learned.gain > 0 else 0.0
    left = 1 - gained
    least = gone(records) if is_adaptive(records) or farthest < NOWHERE else VANISHED
    grows = np.median(largest[-LEAST_STEPS:]) > GROWS * np.median(largest[:LEAST_STEPS])
    rests = 0 < farthest < NEAR * left and signal.now > least and largest.max() <= EVER
    text = None
    if rests and (not grows or farthest < NOWHERE):
        text = Phrase(
            "Learning rate low: at this pace no layer moves by more than {way} times its size "
            "in 2,000 steps.",
            way=short(farthest),
        )
    elif records.steps >= LATE and signal.start > gone(records):
        text = _after_its_time(records, signal, gained, values)
    if text is None or alike(records.experiment):
        return
    yield Finding(
        "rate_low",
        "warning",
        (),
        int(steps[0]),
        {"update_ratio": float(np.median(largest[-LEAST_STEPS:])), "usual": 1e-3, "lr": optimizer.lr},
        text,
        ("raise_rate", "adam"),
    )


def _after_its_time(
    records: Records, signal: BackwardSignal, gained: float, ratios: FloatArray
) -> Phrase | None:
    """Return what is said of a net that has had its time; None where its rate is not the reason.

    ratios: ‖ΔW‖/‖W‖ (steps, layers). The output layer of a sigmoid net may have moved fast: it is the one
    that gets all of the gradient.
    """
    hidden, largest = float(ratios[:, :-1].max()), float(ratios.max())
    known = {"steps": f"{records.steps:,}", "gain": f"{gained:.0%}"}
    activations = {layer.spec.activation.kind for layer in records.experiment.hidden_layers()}
    unhindered = signal.now > UNHINDERED
    optimizer = records.experiment.training.optimizer
    adaptive = is_adaptive(records)
    most = ORDINARY["adaptive" if adaptive else "plain"]
    is_ordinary = optimizer.lr >= most * (1 - getattr(optimizer, "momentum", 0.0))
    early = float(np.median(signal.decades[LEAST_STEPS : 2 * LEAST_STEPS]))
    leaves = signal.now > VANISHED or signal.now > early + RISES
    if activations == {"sigmoid"} and hidden <= QUICK and leaves and not is_ordinary:
        return Phrase(
            "Learning rate low: after {steps} steps the loss is {gain} below a constant guess's, and a layer "
            "of sigmoids passes on a quarter of the gradient at most.",
            **known,
        )
    creeps = not adaptive or (optimizer.lr < USUAL_ADAPTIVE and _creeps(records))
    if creeps and largest <= QUICK and gained > CLEARLY and unhindered:
        return Phrase(
            "Learning rate low: after {steps} steps the loss is {gain} below a constant guess's, and no "
            "update has changed a layer by more than {largest} of its size.",
            largest=f"{largest:.1%}",
            **known,
        )
    return None


def _creeps(records: Records) -> bool:
    """Tell whether the loss goes on falling: the last fifth of what was seen lately against the first."""
    losses = records.lately("data_loss")[:, 0]
    part = len(losses) // 5
    return part > 0 and bool(np.median(losses[-part:]) < CREEPS * np.median(losses[:part]))
