"""Symmetric: units of a layer that start alike stay alike."""

import math
from collections.abc import Iterator, Sequence

from gradgui.engine.backward_signal import backward_signal
from gradgui.engine.diagnosis.vanishing import STILL, is_adaptive
from gradgui.engine.experiment import Experiment
from gradgui.engine.finding import Finding, Severity, rule
from gradgui.engine.learning import learning
from gradgui.engine.phrase import Phrase
from gradgui.engine.records import Records
from gradgui.engine.specs.layer import DenseSpec
from gradgui.engine.travel import travel

BLOCKED, BLOCKED_ADAPTIVE = -3.0, -6.0
"""Decades between the first and the output layer's gradient: the layers stay where they are, under plain
descent, and under an optimiser that makes updates of one size of any gradient."""

FAR = 10.0
"""Times a constant output's loss: what throws a net that far out keeps one unit from the little it can do."""

SHOWS = 200
"""Steps after which a net that has learned nothing fails."""

ENOUGH = 0.3
"""Share of the targets' variance along one direction of the inputs from which one unit a layer suits the
data; where it does not, as much of the loss has to be gone."""


@rule("symmetric")
def symmetric(records: Records) -> Iterator[Finding]:
    """Units with the same weights, read with the same weights: they get the same gradient and count as one.

    Where a gradient arrives, and one unit is enough for the data, that hinders the net and no more.
    """
    layers = alike(records.experiment)
    if not layers:
        return
    line = math.nan if records.data is None else records.data.along_line
    yield Finding(
        "symmetric",
        _severity(records, layers, line),
        layers,
        records.begun,
        {"layers": len(layers), "explained_by_one_unit": line},
        Phrase(
            "Symmetric: all units of {count} layers start with the same weights and stay alike.",
            count=len(layers),
        ),
        ("kaiming_normal", "xavier_normal"),
    )


def _severity(records: Records, layers: tuple[int, ...], line: float) -> Severity:
    learned, suits = learning(records), line >= ENOUGH
    if learned.learns if suits else learned.gain > ENOUGH:
        return "warning"
    signal, goes = backward_signal(records), travel(records)
    still = len(goes) > 0 and goes[layers[0] - 1] < STILL["bounded"]
    least = BLOCKED_ADAPTIVE if is_adaptive(records) else BLOCKED
    blocked = still or (len(signal.steps) > 0 and not signal.now > least)
    thrown = learned.now > FAR * learned.constant
    return "error" if blocked or thrown or not suits or records.steps >= SHOWS else "warning"


def alike(experiment: Experiment) -> tuple[int, ...]:
    """Return the layers whose units start alike and are given the same gradient for ever.

    Backwards from the output: what a layer's units get is alike if each reader of them has the same weights
    for all of them. A skip between equal widths hands on what its end gets.
    """
    specs = [layer.spec for layer in experiment.hidden_layers()]
    constant = [experiment.network.initialization_of(spec).kind == "constant" for spec in specs]
    constant.append(experiment.network.initialization_of(None).kind == "constant")
    given_alike = [False] * len(specs)
    for place in reversed(range(len(specs))):
        given_alike[place] = constant[place + 1] and all(
            _ends_alike(specs, place, end, constant, given_alike) for end in _ends(specs, place)
        )
    return tuple(
        place + 1
        for place, spec in enumerate(specs)
        if constant[place]
        and given_alike[place]
        and spec.units > 1
        and not _arrives_unlike(specs, place, constant, given_alike)
    )


def _ends(specs: Sequence[DenseSpec], place: int) -> list[int]:
    """Return the places of the layers at which a skip from a layer ends."""
    return [
        end for end, spec in enumerate(specs) if spec.skip is not None and end - spec.skip.distance == place
    ]


def _ends_alike(
    specs: Sequence[DenseSpec], place: int, end: int, constant: Sequence[bool], given_alike: Sequence[bool]
) -> bool:
    projected = specs[place].units != specs[end].units
    return constant[end] if projected else given_alike[end]


def _arrives_unlike(
    specs: Sequence[DenseSpec], place: int, constant: Sequence[bool], given_alike: Sequence[bool]
) -> bool:
    """Tell whether a path that differs from unit to unit joins before φ, so that φ′ differs."""
    skip = specs[place].skip
    if skip is None or skip.join == "after":
        return False
    start = place - skip.distance
    if start < 0 or specs[start].units != specs[place].units:
        return not constant[place]
    return not (constant[start] and given_alike[start])
