"""The presets: experiment files under resources/presets, in teaching order by file name."""

from dataclasses import dataclass
from pathlib import Path

from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import read
from gradgui.paths import resource_dir

OPENING = "sigmoid_ten_layers"
"""What the window opens with."""


@dataclass(frozen=True)
class Preset:
    """A preset: its name, its file, and in one line what it shows."""

    name: str
    path: Path
    line: str

    def read(self) -> Experiment:
        """Return the preset's experiment."""
        return read(self.path)


def presets() -> list[Preset]:
    """Return all presets in teaching order."""
    folder = resource_dir() / "presets"
    return [_preset(path) for path in sorted(folder.glob("*.json"))]


def find(name: str) -> Preset | None:
    """Return the preset of a name, with or without its number; None if there is none."""
    return next((preset for preset in presets() if name in (preset.name, preset.path.stem)), None)


def _preset(path: Path) -> Preset:
    line = path.with_suffix(".txt").read_text(encoding="utf-8").strip()
    return Preset(path.stem.partition("_")[2], path, line)
