"""What the builder's preset box needs to know of a preset."""

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class PresetEntry:
    """A preset: its name, the one line that says what it shows, its experiment file."""

    name: str
    description: str
    path: Path
