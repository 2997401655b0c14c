"""What is wrong with an experiment: where, what was found, what is allowed."""

from collections.abc import Sequence
from dataclasses import dataclass

from gradgui.engine.phrase import Phrase


@dataclass(frozen=True)
class Fault:
    """One fault of an experiment.

    path: dotted place in the file, from 0 (``network.layers.0.units``); empty for the file as a whole.
    """

    path: str
    found: str
    allowed: str

    def __str__(self) -> str:
        """Return the fault on one line."""
        place = one_line(self.path) or "file"
        return f"{place}: found {one_line(self.found)}; allowed: {one_line(self.allowed)}"


class ExperimentError(ValueError):
    """An experiment that cannot be used, with every fault that was found."""

    def __init__(self, faults: Sequence[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(str(fault) for fault in self.faults))


def one_line(text: str, limit: int = 160) -> str:
    """Return text with control characters escaped, cut to ``limit`` characters."""
    safe = "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)
    return safe if len(safe) <= limit else safe[: limit - 1] + "…"


def shown(value: object) -> str:
    """Return a value as a person would read it in a message."""
    return Phrase("nothing") if value is None else one_line(repr(value), 80)
