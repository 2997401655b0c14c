"""Small experiments for the engine's tests, as the plain data of their files."""

import copy
import json
from collections.abc import Mapping
from typing import Any

from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import parse

Json = dict[str, Any]

SMALL: Json = {
    "gradgui": 1,
    "name": "Small",
    "seed": 3,
    "precision": "float32",
    "dataset": {"kind": "xor", "samples": 60, "noise": 0.1, "test_fraction": 0.2},
    "network": {
        "layers": [
            {"kind": "dense", "units": 6, "activation": {"kind": "tanh"}},
            {
                "kind": "group",
                "repeat": 2,
                "layers": [{"kind": "dense", "units": 6, "activation": {"kind": "relu"}}],
            },
        ],
        "initialization": {"kind": "xavier_normal"},
    },
    "training": {
        "steps": 20,
        "test_every": 5,
        "loss": "cross_entropy",
        "batch_size": 16,
        "optimizer": {"kind": "sgd", "lr": 0.1, "momentum": 0.0},
        "regularization": {"l1": 0.0, "l2": 0.0},
        "clipping": {"kind": "none", "threshold": 1.0},
    },
}


def small(**changes: Any) -> Json:
    """Return a copy of SMALL; a change's name is its path with ``__`` for the dots."""
    data = copy.deepcopy(SMALL)
    for path, value in changes.items():
        put(data, path.replace("__", "."), copy.deepcopy(value))
    return data


def put(data: Any, path: str, value: Any) -> None:
    """Set what stands at a dotted path."""
    *parents, last = path.split(".")
    for key in parents:
        data = data[int(key)] if isinstance(data, list) else data.setdefault(key, {})
    if isinstance(data, list):
        data[int(last)] = value
    else:
        data[last] = value


def experiment(**changes: Any) -> Experiment:
    """Return SMALL with changes, read as from a file."""
    return parse(json.dumps(small(**changes)))


def dense(activation: str | Json = "tanh", units: int = 6, **fields: Any) -> Json:
    """Return a dense layer."""
    kind = {"kind": activation} if isinstance(activation, str) else activation
    return {"kind": "dense", "units": units, "activation": kind, **fields}


def leaves(data: Any, path: str = "") -> list[str]:
    """Return the paths of all values of plain data."""
    found = [path] if path else []
    items = enumerate(data) if isinstance(data, list) else data.items() if isinstance(data, dict) else ()
    for key, value in items:
        found += leaves(value, f"{path}.{key}" if path else str(key))
    return found


def value_at(data: Mapping[str, Any], path: str) -> Any:
    """Return what stands at a dotted path of an experiment's data."""
    value: Any = data
    for key in path.split("."):
        value = value[int(key)] if isinstance(value, list) else value[key]
    return value
