"""C17: what ReLU costs, and how many steps nets with it need."""

import math
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np

from gradgui.engine.claim import Outcome, claim, verdict
from gradgui.engine.experiment import Experiment
from gradgui.engine.phrase import Phrase
from gradgui.engine.short_number import short
from gradgui.engine.stack import DIGITS, HE, ONE_OVER_N, stack
from gradgui.engine.trial import preset, ready, steps_to_accuracy

if TYPE_CHECKING:
    from collections.abc import Callable

ACTIVATIONS = ("relu", "sigmoid", "tanh", "gelu")
HIDDEN, UNITS = 10, 128
ROUNDS = 25
GOAL, MOST_STEPS = 0.9, 600


@claim(
    "C17",
    Phrase("ReLU is cheap to compute and speeds training up."),
    Phrase(
        "Cheap: yes, though beside the matrix products of a step it hardly shows. Faster only with a start "
        "that fits it: from unfitting weights twenty layers do not learn at all."
    ),
    ("digits_relu", "digits_sigmoid"),
    seconds=6,
)
def relu_speed() -> Outcome:
    """Time activations and whole steps in turn; count the steps to 90 % from the same start."""
    alone, whole = time_activations(), time_steps()
    relu, sigmoid = (_steps(f"digits_{name}") for name in ("relu", "sigmoid"))
    tanh = steps_to_accuracy(_digits(5, "tanh", 0.1), GOAL, MOST_STEPS)
    fitting = steps_to_accuracy(_digits(19, "relu", 0.03), GOAL, MOST_STEPS)
    unfitting = steps_to_accuracy(_digits(19, "relu", 0.03, fits=False), GOAL, MOST_STEPS)
    cheap = min(alone["sigmoid"], alone["tanh"], alone["gelu"])
    return Outcome(
        verdict(cheap > 1 and relu < sigmoid),
        alone["sigmoid"],
        Phrase("times ReLU's time for a sigmoid, forward and back"),
        Phrase(
            "Forward and back, sigmoid takes {sigmoid_alone} times as long as ReLU, tanh {tanh_alone}, GELU "
            "{gelu_alone}; a whole step of ten layers {sigmoid_step}, {tanh_step}, {gelu_step} times. From "
            "the same He start six layers reach 90 % of the digits after {relu} steps with ReLU, {tanh} "
            "with tanh, {sigmoid} with sigmoid; twenty ReLU layers after {fitting}, with variance 1/n "
            "{unfitting}.",
            sigmoid_alone=f"{alone['sigmoid']:.1f}",
            tanh_alone=f"{alone['tanh']:.1f}",
            gelu_alone=f"{alone['gelu']:.1f}",
            sigmoid_step=f"{whole['sigmoid']:.1f}",
            tanh_step=f"{whole['tanh']:.1f}",
            gelu_step=f"{whole['gelu']:.1f}",
            relu=_words(relu),
            tanh=_words(tanh),
            sigmoid=_words(sigmoid),
            fitting=_words(fitting),
            unfitting=_words(unfitting),
        ),
        in_part=math.isinf(unfitting),
        evidence={
            **{f"{name}_over_relu": ratio for name, ratio in alone.items()},
            **{f"step_{name}_over_relu": ratio for name, ratio in whole.items()},
            "steps_relu": relu,
            "steps_tanh": tanh,
            "steps_sigmoid": sigmoid,
            "steps_twenty_fitting": fitting,
            "steps_twenty_unfitting": unfitting,
        },
    )


def time_activations(units: int = 512) -> dict[str, float]:
    """Return the time of forward and backward of one activation over ReLU's, the rest of the net left out."""
    operations: dict[str, Callable[[], None]] = {}
    for name in ACTIVATIONS:
        trainer = ready(stack(1, units, name, HE), ())
        trainer.step(measure=False)
        activation = trainer.network.layers[0].activation
        assert activation is not None
        operations[name] = _both_ways(activation.forward, activation.backward)
    return ratios_in_turn(operations, repeats=40)


def time_steps() -> dict[str, float]:
    """Return the time of a whole step over ReLU's."""
    steps: dict[str, Callable[[], None]] = {}
    for name in ACTIVATIONS:
        trainer = ready(stack(HIDDEN, UNITS, name, HE), ())
        steps[name] = trainer.step
        for _ in range(3):
            trainer.step(measure=False, test=False)
    return ratios_in_turn(steps, repeats=5)


def ratios_in_turn(things: "dict[str, Callable[[], None]]", repeats: int) -> dict[str, float]:
    """Return how long each takes beside the first: the median over rounds in which all had their turn."""
    times: dict[str, list[float]] = {name: [] for name in things}
    for _ in range(ROUNDS):
        for name, thing in things.items():
            begin = perf_counter()
            for _ in range(repeats):
                thing()
            times[name].append(perf_counter() - begin)
    first = np.array(next(iter(times.values())))
    return {name: float(np.median(np.array(taken) / first)) for name, taken in times.items()}


def _both_ways(forward: "Callable[[], None]", backward: "Callable[[], None]") -> "Callable[[], None]":
    def run() -> None:
        forward()
        backward()

    return run


def _digits(hidden: int, activation: str, lr: float, fits: bool = True) -> Experiment:
    start = HE if fits else ONE_OVER_N
    return stack(hidden, 64, activation, start, {"training.optimizer.lr": lr}, DIGITS)


def _steps(name: str) -> float:
    return steps_to_accuracy(preset(name), GOAL, MOST_STEPS)


def _words(steps: float) -> str:
    return short(steps) if math.isfinite(steps) else Phrase("never")
