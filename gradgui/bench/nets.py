"""The reference nets of the benchmark, as experiments."""

from dataclasses import dataclass
from typing import Any

from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import validate

BATCH, LEARNING_RATE = 128, 0.001


@dataclass(frozen=True)
class Net:
    """A dense net; depth: its layers with the output layer, blocks: with BatchNorm and skips."""

    depth: int
    width: int
    activation: str = "relu"
    blocks: bool = False

    @property
    def name(self) -> str:
        """What reports call it."""
        kind = {"relu": ""}.get(self.activation, f"{self.activation} ")
        return f"{kind}{self.depth}×{self.width}{' BatchNorm, skips' if self.blocks else ''}"

    def experiment(self) -> Experiment:
        """Return it on two spirals, He weights, batch 128, SGD."""
        dense: dict[str, Any] = {
            "kind": "dense",
            "units": self.width,
            "activation": {"kind": self.activation},
        }
        inner = dict(dense)
        if self.blocks:
            inner |= {"normalization": {"kind": "batch"}, "skip": {"from": 1}}
        group = {"kind": "group", "repeat": self.depth - 2, "layers": [inner]}
        return validate(
            {
                "gradgui": 1,
                "name": self.name,
                "dataset": {"kind": "two_spirals"},
                "network": {"layers": [dense, group]},
                "training": {"batch_size": BATCH, "optimizer": {"kind": "sgd", "lr": LEARNING_RATE}},
            }
        )


REFERENCE = (
    Net(5, 32),
    Net(20, 64),
    Net(50, 32),
    Net(200, 32),
    Net(20, 256),
    Net(50, 32, "sigmoid"),
    Net(20, 64, blocks=True),
)
"""What the goals are stated for."""

DENORMAL = (Net(200, 32, "sigmoid"), Net(200, 32, "tanh"))
"""Nets whose gradients become denormal numbers."""

LONG = Net(200, 32)
"""The net of a long run."""

DEPTHS = (10, 100, 1000)
"""Layers of the nets that show what a layer costs."""


def by_name(name: str) -> Net:
    """Return a net of this file by its name."""
    every = (*REFERENCE, *DENORMAL, *(Net(depth, 32) for depth in DEPTHS))
    return next(net for net in every if net.name == name)
