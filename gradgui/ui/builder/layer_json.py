"""Layers as text for the clipboard: the list that stands at ``network.layers`` of an experiment file."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from gradgui.engine.experiment import NetworkSpec
from gradgui.engine.fault import ExperimentError, Fault, one_line, shown
from gradgui.engine.json_reader import read_json
from gradgui.engine.validation_words import faults_of
from gradgui.ui.builder.layer_edits import Data

_ALLOWED = "a list of layers, one layer, or a whole experiment, as an experiment file has them"


@dataclass(frozen=True)
class PastedLayers:
    """Layers that were read from a text, and the name of the experiment that they are all layers of."""

    layers: list[Data]
    experiment: str = ""


def to_text(layers: Sequence[Data]) -> str:
    """Return layers and groups as JSON text."""
    return json.dumps(list(layers), indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def from_text(text: str) -> PastedLayers:
    """Return the layers of a text: a list, one layer or group, a network or a whole experiment.

    Raises ExperimentError with every fault; places are those in the text.
    """
    data = read_json(text)
    prefix, layers, name = _found(data)
    if not isinstance(layers, list) or not layers:
        raise ExperimentError([Fault(prefix, shown(layers), "a list of at least one layer")])
    try:
        network = NetworkSpec.model_validate({"layers": layers})
    except ValidationError as error:
        faults = faults_of(error, {"layers": layers})
        raise ExperimentError([_relative(fault, prefix, data is not layers) for fault in faults]) from None
    plain = network.model_dump(mode="json", by_alias=True, exclude_none=True)
    return PastedLayers(plain["layers"], name)


def _found(data: Any) -> tuple[str, Any, str]:
    """Return where the layers stand in what was read, the layers, and the experiment's name."""
    if isinstance(data, list):
        return "", data, ""
    if not isinstance(data, dict):
        raise ExperimentError([Fault("", shown(data), _ALLOWED)])
    network = data.get("network")
    if isinstance(network, dict):
        return "network.layers", network.get("layers"), one_line(str(data.get("name", "")), 40)
    if "layers" in data and data.get("kind", "network") != "group":
        return "layers", data["layers"], ""
    if "kind" in data or "units" in data:
        return "", [data], ""
    raise ExperimentError([Fault("", f"an object with {_keys(data)}", _ALLOWED)])


def _keys(data: dict[str, Any]) -> str:
    keys = ", ".join(list(data)[:4])
    return one_line(keys, 60) if keys else "nothing in it"


def _relative(fault: Fault, prefix: str, inside: bool) -> Fault:
    """Return a fault with its place as it is in the text that was pasted."""
    rest = fault.path.removeprefix("layers").removeprefix(".")
    if inside and not prefix:
        rest = rest.removeprefix("0").removeprefix(".")
    return Fault(f"{prefix}.{rest}".strip("."), fault.found, fault.allowed)
