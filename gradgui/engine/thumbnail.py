"""Thumbnails: recorded gradient norms of a short run of every preset, few enough to ship with the program.

``resources/thumbnails.json`` is made by ``packaging/thumbnails.py``; the gallery draws it.
"""

import hashlib
import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from gradgui.engine import experiment_file
from gradgui.engine.experiment import Experiment

FILE_NAME = "thumbnails.json"
UNITS_A_DECADE = 100
CURVES, PROFILE = "curves", "profile"


@dataclass(frozen=True)
class Thumbnail:
    """‖∂L/∂Z‖ of some layers of one run.

    kind: ``curves`` has a row a step, ``profile`` the row of step 0 alone, of a run that ends at once.
    rows: log10 of the norm, (steps, layers); -inf where it is zero, inf or nan where it is that.
    ended: the step whose loss is not finite; None where the run went on.
    """

    kind: str
    experiment: str
    depth: int
    layers: tuple[int, ...]
    steps: tuple[int, ...]
    rows: tuple[tuple[float, ...], ...]
    ended: int | None

    def to_data(self) -> dict[str, Any]:
        """Return plain data; logarithms as whole hundredths of a decade."""
        data = {name: getattr(self, name) for name in ("kind", "experiment", "depth", "layers", "steps")}
        return {**data, "rows": [[_coded(value) for value in row] for row in self.rows], "ended": self.ended}


def fingerprint(experiment: Experiment) -> str:
    """Return a short hash of all that an experiment says."""
    return hashlib.sha256(experiment_file.dump(experiment).encode()).hexdigest()[:16]


def decades(norms: Iterable[float]) -> tuple[float, ...]:
    """Return the logarithms (base 10) of norms; -inf of zero."""
    return tuple(math.log10(norm) if norm > 0 else -math.inf if norm == 0 else norm for norm in norms)


def load(path: Path) -> dict[str, Thumbnail]:
    """Return the thumbnails of a file by the presets' names; none where it cannot be used."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return {str(name): _thumbnail(entry) for name, entry in data["thumbnails"].items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}


def _thumbnail(data: Mapping[str, Any]) -> Thumbnail:
    rows = tuple(tuple(_decoded(value) for value in row) for row in data["rows"])
    layers, steps = tuple(map(int, data["layers"])), tuple(map(int, data["steps"]))
    if len(rows) != len(steps) or any(len(row) != len(layers) for row in rows):
        raise ValueError("a thumbnail's rows do not fit its steps and layers")
    kind, experiment, depth = str(data["kind"]), str(data["experiment"]), int(data["depth"])
    return Thumbnail(kind, experiment, depth, layers, steps, rows, data["ended"])


def _coded(value: float) -> int | str:
    return round(value * UNITS_A_DECADE) if math.isfinite(value) else str(value)


def _decoded(value: int | str) -> float:
    return float(value) if isinstance(value, str) else value / UNITS_A_DECADE
