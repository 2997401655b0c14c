"""Stacks: experiments of equal hidden layers, for what is measured over widths, depths and starts."""

from collections.abc import Mapping
from typing import Any

from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import set_value, validate

SPIRALS = {"kind": "two_spirals", "samples": 1000, "noise": 0.05}
DIGITS = {"kind": "digits"}

NORMAL = {"kind": "normal", "std": 1.0}
"""N(0,1), whatever the width."""
HE = {"kind": "kaiming_normal"}
ONE_OVER_N = {"kind": "variance", "weight_variance": 1.0}
BATCHNORM = {"kind": "batch"}


def stack(
    hidden: int,
    units: int,
    activation: str,
    start: Mapping[str, Any],
    changes: Mapping[str, Any] | None = None,
    dataset: Mapping[str, Any] = SPIRALS,
    **layer: Any,
) -> Experiment:
    """Return an experiment of ``hidden`` equal layers.

    start: the initialisation. changes: other values at dotted places of the file. layer: more fields of
    each layer, such as its normalisation.
    """
    dense = {"kind": "dense", "units": units, "activation": {"kind": activation}, **layer}
    data: dict[str, Any] = {
        "gradgui": 1,
        "dataset": dict(dataset),
        "network": {
            "layers": [{"kind": "group", "repeat": hidden, "layers": [dense]}],
            "initialization": dict(start),
        },
    }
    for path, value in (changes or {}).items():
        set_value(data, path, value)
    return validate(data)
