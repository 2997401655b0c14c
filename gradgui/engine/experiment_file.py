"""Reads, checks and writes experiment files (JSON, UTF-8)."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from gradgui.engine.checks import semantic_faults
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import ExperimentError, Fault, one_line, shown
from gradgui.engine.json_reader import MAX_BYTES, MAX_DEPTH, parse_value, read_json, refuse_marked
from gradgui.engine.validation_words import DEFAULT_KINDS, faults_of
from gradgui.engine.whole_file import write_whole


def read(path: Path, overrides: Sequence[str] = ()) -> Experiment:
    """Return the experiment of a file; raises ExperimentError with every fault."""
    raw = _content(path)
    if len(raw) > MAX_BYTES:
        raise ExperimentError([Fault("", f"more than {MAX_BYTES:,} bytes", f"at most {MAX_BYTES:,}")])
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        found = f"byte {raw[error.start]:#04x} at offset {error.start}"
        raise ExperimentError([Fault("", found, "JSON text in UTF-8")]) from None
    return parse(text, overrides)


def _content(path: Path) -> bytes:
    allowed = "an experiment file (*.json)"
    try:
        if path.is_file():
            with path.open("rb") as file:
                return file.read(MAX_BYTES + 1)
    except OSError as error:
        found = f"{one_line(str(path))}, which cannot be read ({error.strerror})"
        raise ExperimentError([Fault("", found, allowed)]) from None
    raise ExperimentError([Fault("", f"no file {one_line(str(path))}", allowed)])


def parse(text: str, overrides: Sequence[str] = ()) -> Experiment:
    """Return the experiment of a JSON text after ``PATH=VALUE`` overrides; raises ExperimentError."""
    data = read_json(text)
    for override in overrides:
        path, equals, value = override.partition("=")
        if not equals or not path:
            raise ExperimentError([Fault("--set", shown(override), "PATH=VALUE")])
        set_value(data, path, parse_value(value))
    refuse_marked(data)
    return validate(data)


def validate(data: Any) -> Experiment:
    """Return the experiment of plain data; raises ExperimentError with every fault."""
    if not isinstance(data, dict):
        raise ExperimentError([Fault("", shown(data), "a JSON object")])
    version = data.get("gradgui")
    if type(version) is int and version > 1:
        raise ExperimentError([Fault("gradgui", f"version {version}, of a newer GradGUI", "1")])
    if isinstance(version, bool | float):
        raise ExperimentError([Fault("gradgui", shown(version), "1")])
    try:
        experiment = Experiment.model_validate(data)
    except ValidationError as error:
        raise ExperimentError(faults_of(error, data)) from None
    except RecursionError:
        raise ExperimentError([Fault("", "deeper nesting", "fewer nested groups")]) from None
    faults = semantic_faults(experiment)
    if faults:
        raise ExperimentError(faults)
    return experiment


def set_value(data: Any, path: str, value: Any) -> None:
    """Set what stands at a dotted path of plain data; missing objects on the way are made."""
    *parents, last = path.split(".")
    if len(parents) > MAX_DEPTH:
        raise ExperimentError([Fault("--set", shown(path), f"a path of at most {MAX_DEPTH} parts")])
    here = data
    walked: list[str] = []
    for key in parents:
        walked.append(key)
        if isinstance(here, dict):
            if here.get(key) is None:
                here[key] = {}
            here = here[key]
        else:
            here = here[_index(here, key, walked)]
    if isinstance(here, dict):
        here[last] = value
    else:
        here[_index(here, last, [*walked, last])] = value


def _index(here: Any, key: str, walked: Sequence[str]) -> int:
    if not isinstance(here, list):
        raise ExperimentError([Fault(".".join(walked), "a place inside a plain value", "an existing place")])
    if not (key.isascii() and key.isdigit() and len(key) < 10 and int(key) < len(here)):
        allowed = f"an index from 0 to {len(here) - 1}" if here else "no index: the list is empty"
        raise ExperimentError([Fault(".".join(walked), shown(key), allowed)])
    return int(key)


def dump(experiment: Experiment) -> str:
    """Return the text of an experiment's file."""
    return json.dumps(experiment.to_data(), indent=2, ensure_ascii=False, allow_nan=False) + "\n"


def write(experiment: Experiment, path: Path) -> None:
    """Write an experiment file whole or not at all."""
    write_whole(dump(experiment).encode(), path)


def json_schema() -> Mapping[str, Any]:
    """Return the JSON Schema of the experiment file."""
    schema = Experiment.model_json_schema(by_alias=True)
    for definition in schema["$defs"].values():
        kind = definition.get("properties", {}).get("kind", {}).get("const")
        if kind is not None and kind not in DEFAULT_KINDS.values():
            definition["required"] = list(dict.fromkeys(["kind", *definition.get("required", [])]))
    return schema
