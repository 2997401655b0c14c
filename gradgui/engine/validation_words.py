"""Turns pydantic's findings into faults with the path in the file, what was found and what is allowed."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from gradgui.engine.fault import Fault, shown
from gradgui.engine.phrase import Phrase

_TYPES = {
    "int_type": Phrase("a whole number"),
    "int_from_float": Phrase("a whole number"),
    "float_type": Phrase("a number"),
    "finite_number": Phrase("a finite number"),
    "string_type": Phrase("text"),
    "bool_type": Phrase("true or false"),
    "model_type": Phrase("an object"),
    "model_attributes_type": Phrase("an object"),
    "dict_type": Phrase("an object"),
    "tuple_type": Phrase("a list"),
    "list_type": Phrase("a list"),
    "missing": Phrase("a value (it has no default)"),
    "extra_forbidden": Phrase("no such key here"),
    "union_tag_not_found": Phrase("a kind"),
}
_BOUNDS = {
    "greater_than_equal": ("ge", Phrase("at least {bound}")),
    "greater_than": ("gt", Phrase("more than {bound}")),
    "less_than_equal": ("le", Phrase("at most {bound}")),
    "less_than": ("lt", Phrase("less than {bound}")),
    "literal_error": ("expected", Phrase("{bound}")),
    "too_short": ("min_length", Phrase("at least {bound} entries")),
    "too_long": ("max_length", Phrase("at most {bound} entries")),
    "string_too_long": ("max_length", Phrase("at most {bound} characters")),
    "string_too_short": ("min_length", Phrase("at least {bound} characters")),
    "union_tag_invalid": ("expected_tags", Phrase("{bound}")),
}


def faults_of(error: ValidationError, data: Mapping[str, Any]) -> list[Fault]:
    """Return one fault for each finding, its path as a person counts it in the file."""
    faults = [_fault(details, data) for details in error.errors(include_url=False)]
    return [fault for fault in faults if not _follows_from_another(fault, faults)]


def _follows_from_another(fault: Fault, faults: Sequence[Fault]) -> bool:
    """Tell whether a list only counts as too short because an entry of it is at fault."""
    inner = any(other.path.startswith(f"{fault.path}.") for other in faults)
    return inner and fault.allowed.endswith(" entries")


def _fault(details: ErrorDetails, data: Mapping[str, Any]) -> Fault:
    path = _file_path(details["loc"], data)
    kind = details["type"]
    found = Phrase("nothing") if kind == "missing" else shown(details["input"])
    if kind == "extra_forbidden":
        found = Phrase("an unknown key ({key} = {value})", key=path[-1], value=found)
    if kind == "union_tag_invalid":
        path = [*path, "kind"]
        found = shown(details["ctx"]["tag"])
    return Fault(".".join(path), found, _allowed(details))


def _allowed(details: ErrorDetails) -> str:
    kind = details["type"]
    if kind in _BOUNDS:
        key, words = _BOUNDS[kind]
        bound = details.get("ctx", {}).get(key)
        if kind == "literal_error":
            bound = ", ".join(re.findall("'[^']*'|[0-9]+", str(bound)))
        return Phrase(words.pattern, bound=bound)
    return _TYPES.get(kind, details["msg"])


def _file_path(loc: Sequence[str | int], data: Any) -> list[str]:
    """Drop the kinds that pydantic puts into a path where a union was told apart by ``kind``."""
    path: list[str] = []
    here, tag_seen = data, False
    for key in loc:
        if isinstance(here, dict) and not tag_seen and _is_tag(key, here, path):
            tag_seen = True
            continue
        path.append(str(key))
        here, tag_seen = _inside(here, key), False
    return path


def _is_tag(key: str | int, here: Mapping[str, Any], path: Sequence[str]) -> bool:
    role = _role(path)
    return role in DEFAULT_KINDS and key == here.get("kind", DEFAULT_KINDS[role])


DEFAULT_KINDS = {
    "dataset": None,
    "layers": "dense",
    "activation": "relu",
    "normalization": "none",
    "initialization": "kaiming_normal",
    "optimizer": "sgd",
}


def _role(path: Sequence[str]) -> str:
    return next((key for key in reversed(path) if not key.isdigit()), "")


def _inside(here: Any, key: str | int) -> Any:
    if isinstance(here, dict):
        return here.get(key)
    if isinstance(here, list) and isinstance(key, int) and key < len(here):
        return here[key]
    return None
