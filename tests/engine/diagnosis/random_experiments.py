"""Experiments from a seed: what people build, well and badly, small enough to be trained by the hundred."""

import json
import math
from collections.abc import Callable
from random import Random
from typing import Any

from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import parse

Json = dict[str, Any]

DEEPEST = 30
RECTIFIERS = ("relu", "leaky_relu", "prelu", "elu", "gelu", "silu")
OTHERS = ("sigmoid", "tanh", "softplus", "hardtanh", "selu", "identity")
ACTIVATIONS = (*RECTIFIERS, *OTHERS, "relu", "relu", "sigmoid", "sigmoid", "tanh", "tanh")
LINEAR_DATA = ("gaussian_blobs", "iris", "wine", "breast_cancer", "digits")
"""What a net without a bend can learn too."""

DATA = (*LINEAR_DATA, "two_spirals", "two_moons", "circles", "xor", "sine", "two_spirals", "two_moons")
DRAWN = ("gaussian_blobs", "two_spirals", "two_moons", "circles", "xor", "sine")


def random_experiment(seed: int) -> Experiment:
    """Return the experiment of a seed."""
    draw = Random(seed)
    activation = draw.choice(ACTIVATIONS)
    data = draw.choice(LINEAR_DATA if activation == "identity" else DATA)
    return parse(
        json.dumps(
            {
                "gradgui": 1,
                "name": f"Random {seed}",
                "seed": seed,
                "precision": "float64" if draw.random() < 0.12 else "float32",
                "dataset": {"kind": data, **({"samples": 400} if data in DRAWN else {})},
                "network": {
                    "layers": _layers(draw, activation),
                    "initialization": _initialization(draw, activation),
                },
                "training": _training(draw, data),
            }
        )
    )


def textbook_experiment(seed: int) -> Experiment:
    """Return a plain stack of one activation as textbooks show it, near the border of what trains."""
    draw = Random(f"textbook {seed}")
    activation, data = draw.choice(("sigmoid", "tanh", "relu")), draw.choice(DATA)
    layer = {"kind": "dense", "units": draw.choice((8, 16, 32)), "activation": {"kind": activation}}
    depth = round(_log_uniform(draw, 3, 25))
    return parse(
        json.dumps(
            {
                "gradgui": 1,
                "name": f"Textbook {seed}",
                "seed": seed,
                "dataset": {"kind": data, **({"samples": 400} if data in DRAWN else {})},
                "network": {
                    "layers": [{"kind": "group", "repeat": depth, "layers": [layer]}],
                    "initialization": _textbook_initialization(draw),
                },
                "training": {
                    "loss": "mse" if data == "sine" else "cross_entropy",
                    "batch_size": 64,
                    "optimizer": draw.choice(
                        (
                            {"kind": "sgd", "lr": _log_uniform(draw, 0.03, 0.3)},
                            {"kind": "adam", "lr": _log_uniform(draw, 3e-4, 0.01)},
                        )
                    ),
                },
            }
        )
    )


def troubled_experiment(seed: int) -> Experiment:
    """Return a net with one thing overdone, for the rarer troubles; many train all the same."""
    draw = Random(f"troubled {seed}")
    trouble, data = draw.choice(tuple(TROUBLES)), draw.choice(DATA)
    depth, activation, initialization, training = TROUBLES[trouble](draw)
    layer = {"kind": "dense", "units": draw.choice((8, 16, 32)), "activation": {"kind": activation}}
    return parse(
        json.dumps(
            {
                "gradgui": 1,
                "name": f"{trouble} {seed}",
                "seed": seed,
                "dataset": {"kind": data, **({"samples": 400} if data in DRAWN else {})},
                "network": {
                    "layers": [{"kind": "group", "repeat": depth, "layers": [layer]}],
                    "initialization": initialization,
                },
                "training": {
                    "loss": "mse" if data == "sine" else "cross_entropy",
                    "batch_size": draw.choice((32, 64)),
                    **training,
                },
            }
        )
    )


Trouble = tuple[int, str, Json, Json]
HE: Json = {"kind": "kaiming_normal"}


def _great_rate(draw: Random) -> Trouble:
    kind = draw.choice((("sgd", 0.5, 10), ("adam", 0.03, 0.5), ("rmsprop", 0.03, 0.5)))
    optimizer = {"kind": kind[0], "lr": _log_uniform(draw, *kind[1:])}
    return (
        draw.randint(1, 6),
        draw.choice(("relu", "relu", "relu", "tanh", "gelu")),
        HE,
        {"optimizer": optimizer},
    )


def _small_rate(draw: Random) -> Trouble:
    kind = draw.choice((("sgd", 1e-4, 1e-2), ("adam", 1e-6, 1e-4)))
    optimizer = {"kind": kind[0], "lr": _log_uniform(draw, *kind[1:])}
    return draw.randint(1, 6), draw.choice(("relu", "tanh", "elu")), HE, {"optimizer": optimizer}


def _small_threshold(draw: Random) -> Trouble:
    kind = draw.choice(("norm", "value", "norm_per_layer"))
    clipping = {"kind": kind, "threshold": _log_uniform(draw, 1e-3, 1)}
    optimizer = {"kind": "sgd", "lr": _log_uniform(draw, 0.03, 1)}
    return (
        draw.randint(1, 8),
        draw.choice(("relu", "tanh")),
        HE,
        {"optimizer": optimizer, "clipping": clipping},
    )


def _small_weights(draw: Random) -> Trouble:
    start = {"kind": "normal", "std": _log_uniform(draw, 0.01, 0.2)}
    return draw.randint(10, 40), draw.choice(("sigmoid", "tanh", "relu")), start, {}


def _great_weights(draw: Random) -> Trouble:
    start = {"kind": "normal", "std": _log_uniform(draw, 0.5, 5)}
    return draw.randint(1, 10), draw.choice(("sigmoid", "tanh", "hardtanh")), start, {}


def _equal_weights(draw: Random) -> Trouble:
    start = {"kind": "constant", "value": draw.choice((0.0, 0.05, 0.3))}
    optimizer = draw.choice(({"kind": "sgd", "lr": 0.1}, {"kind": "adam", "lr": 0.01}))
    return draw.randint(1, 6), draw.choice(("sigmoid", "tanh", "relu")), start, {"optimizer": optimizer}


TROUBLES: dict[str, Callable[[Random], Trouble]] = {
    "Great rate": _great_rate,
    "Small rate": _small_rate,
    "Small threshold": _small_threshold,
    "Small weights": _small_weights,
    "Great weights": _great_weights,
    "Equal weights": _equal_weights,
}


def _textbook_initialization(draw: Random) -> Json:
    named = ("kaiming_normal", "xavier_normal", "lecun_normal", "torch_default", "orthogonal")
    kind = draw.random()
    if kind < 0.4:
        return {"kind": draw.choice(named)}
    if kind < 0.85:
        return {"kind": "variance", "weight_variance": _log_uniform(draw, 0.3, 6)}
    return {"kind": "normal", "std": 1.0}


def _log_uniform(draw: Random, low: float, high: float) -> float:
    return math.exp(draw.uniform(math.log(low), math.log(high)))


def _layers(draw: Random, activation: str) -> list[Json]:
    depth = round(_log_uniform(draw, 1, DEEPEST))
    dense = {"kind": "dense", "units": draw.choice((8, 16, 32, 64)), "activation": {"kind": activation}}
    if draw.random() < 0.1:
        dense["bias"] = False
    normalization = draw.choice(("batch", "batch", "layer", "rms")) if draw.random() < 0.33 else "none"
    if normalization != "none":
        place = "before" if draw.random() < 0.75 else "after"
        dense["normalization"] = {"kind": normalization, "place": place}
    if depth >= 3 and draw.random() < 0.25:
        return [dense, *_blocks(draw, dense, depth - 1)]
    return [dense, {"kind": "group", "repeat": depth - 1, "layers": [dense]}] if depth > 1 else [dense]


def _blocks(draw: Random, dense: Json, layers: int) -> list[Json]:
    """Return residual blocks of one layer joined after φ, or of two joined before the second one's φ."""
    size = draw.choice((1, 2))
    repeat = max(1, layers // size)
    scale = draw.choice((1.0, 1.0, 0.1, 1 / math.sqrt(repeat), 1 / repeat))
    skip = {"from": size, "branch_scale": scale, "join": "after" if size == 1 else "before"}
    block = [dense] * (size - 1) + [{**dense, "skip": skip}]
    return [{"kind": "group", "repeat": repeat, "layers": block}]


def _initialization(draw: Random, activation: str) -> Json:
    kind = draw.random()
    if kind < 0.4:
        fitting = (
            ("kaiming_normal", "kaiming_uniform")
            if activation in RECTIFIERS
            else ("xavier_normal", "lecun_normal")
        )
        return {"kind": draw.choice(fitting)}
    if kind < 0.6:
        named = ("kaiming_normal", "xavier_uniform", "lecun_normal", "torch_default", "orthogonal")
        return {"kind": draw.choice(named)}
    if kind < 0.83:
        variance = _log_uniform(draw, 0.1, 10)
        return {
            "kind": "variance",
            "weight_variance": variance,
            "bias_variance": draw.choice((0.0, 0.05, 1.0)),
        }
    if kind < 0.95:
        return {"kind": "normal", "std": _log_uniform(draw, 0.02, 1.5)}
    return {"kind": "constant", "value": draw.choice((0.0, 0.1, 0.5))}


RATES = {"sgd": (0.01, 0.3), "momentum": (0.003, 0.1), "adam": (3e-4, 0.03)}
OPTIMIZERS = ("sgd",) * 9 + ("momentum",) * 3 + ("adam",) * 5 + ("adamw", "rmsprop", "rmsprop")


def _optimizer(draw: Random) -> Json:
    kind = draw.choice(OPTIMIZERS)
    rate, off = _log_uniform(draw, *RATES.get(kind, RATES["adam"])), draw.random()
    if off < 0.12:
        rate *= _log_uniform(draw, 10, 100)
    elif off < 0.24:
        rate /= _log_uniform(draw, 10, 1000)
    return {"kind": "sgd", "lr": rate, "momentum": 0.9} if kind == "momentum" else {"kind": kind, "lr": rate}


def _training(draw: Random, data: str) -> Json:
    training: Json = {
        "loss": "mse" if data == "sine" or draw.random() < 0.12 else "cross_entropy",
        "batch_size": draw.choice((32, 64, 128)),
        "optimizer": _optimizer(draw),
    }
    if draw.random() < 0.15:
        kind = draw.choice(("norm", "norm", "value", "norm_per_layer"))
        training["clipping"] = {"kind": kind, "threshold": _log_uniform(draw, 0.01, 10)}
    if draw.random() < 0.1:
        training["regularization"] = {"l2": _log_uniform(draw, 1e-4, 0.1)}
    return training
