"""Strict JSON: refuses NaN, overflowing numbers, duplicate keys, deep nesting and stray surrogates."""

import json
from collections import Counter
from typing import Any

from gradgui.engine.fault import ExperimentError, Fault, shown
from gradgui.engine.phrase import Phrase

MAX_BYTES = 4 * 1024 * 1024
MAX_DEPTH = 40
MAX_VALUES = 50_000
MAX_DIGITS = 30


class _Marked:
    """A value that JSON should not hold; where it stands is found by a walk afterwards."""

    def __init__(self, found: str, allowed: str) -> None:
        self.found = found
        self.allowed = allowed


class _Object(dict[str, Any]):
    """A JSON object that remembers its duplicate keys."""

    duplicates: tuple[str, ...] = ()


def read_json(text: str) -> Any:
    """Return the data of a JSON text; raises ExperimentError naming every place that is not allowed."""
    try:
        data = _load(text)
    except json.JSONDecodeError as error:
        found = Phrase(
            "{problem} (line {line}, column {column})",
            problem=error.msg,
            line=error.lineno,
            column=error.colno,
        )
        raise ExperimentError([Fault("", found, Phrase("JSON text in UTF-8"))]) from None
    refuse_marked(data)
    return data


def parse_value(text: str) -> Any:
    """Return the value of ``PATH=VALUE``: JSON where it is JSON, else the string itself.

    Numbers that JSON does not allow stay marked, so that the fault names their place in the experiment.
    """
    try:
        return _load(text)
    except json.JSONDecodeError:
        return text


def refuse_marked(data: Any) -> None:
    """Raise ExperimentError naming every place of data that read_json or parse_value marked."""
    faults: list[Fault] = []
    _walk(data, "", faults)
    if faults:
        raise ExperimentError(faults)


def _load(text: str) -> Any:
    if len(text) > MAX_BYTES:
        found = Phrase("{count:,} characters", count=len(text))
        raise ExperimentError([Fault("", found, Phrase("at most {limit:,}", limit=MAX_BYTES))])
    _refuse_excess(text)
    return json.loads(
        text.removeprefix("\ufeff"),
        parse_constant=_constant,
        parse_float=_float,
        parse_int=_int,
        object_pairs_hook=_object,
    )


def _refuse_excess(text: str) -> None:
    """Refuse what would take long to read: deep nesting, and more values than 1,000 layers need."""
    depth, commas, inside, escaped = 0, 0, False, False
    for char in text:
        if inside:
            inside, escaped = (char != '"' or escaped), (char == "\\" and not escaped)
        elif char == '"':
            inside = True
        elif char in "[{":
            depth += 1
            if depth > MAX_DEPTH:
                allowed = Phrase("at most {limit} levels", limit=MAX_DEPTH)
                raise ExperimentError([Fault("", Phrase("deeper nesting"), allowed)])
        elif char in "]}":
            depth -= 1
        elif char == ",":
            commas += 1
    if commas >= MAX_VALUES:
        found = Phrase("{count:,} values", count=commas + 1)
        raise ExperimentError([Fault("", found, Phrase("at most {limit:,}", limit=MAX_VALUES))])


def _constant(text: str) -> _Marked:
    return _Marked(text, Phrase("a finite number"))


def _float(text: str) -> float | _Marked:
    value = float(text)
    return value if abs(value) != float("inf") else _Marked(text, Phrase("a finite number"))


def _int(text: str) -> int | _Marked:
    return int(text) if len(text) <= MAX_DIGITS else _Marked(text, Phrase("a smaller number"))


def _object(pairs: list[tuple[str, Any]]) -> _Object:
    result = _Object(pairs)
    if len(result) < len(pairs):
        times = Counter(key for key, _ in pairs)
        result.duplicates = tuple(sorted(key for key in times if times[key] > 1))
    return result


def _walk(data: Any, path: str, faults: list[Fault]) -> None:
    if isinstance(data, _Marked):
        faults.append(Fault(path, data.found, data.allowed))
    elif isinstance(data, str):
        if not _encodable(data):
            faults.append(Fault(path, shown(data), Phrase("text in Unicode without lone surrogates")))
    elif isinstance(data, list):
        for index, item in enumerate(data):
            _walk(item, f"{path}.{index}".lstrip("."), faults)
    elif isinstance(data, dict):
        for key in getattr(data, "duplicates", ()):
            place = f"{path}.{key}".lstrip(".")
            faults.append(Fault(place, Phrase("the same key twice"), Phrase("each key once")))
        for key, item in data.items():
            if not _encodable(key):
                faults.append(Fault(path, shown(key), Phrase("keys in Unicode without lone surrogates")))
            _walk(item, f"{path}.{key}".lstrip("."), faults)


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
