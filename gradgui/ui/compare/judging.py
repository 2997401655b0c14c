"""What is chosen to be compared with the first lane: read, and judged whether it can be."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gradgui.engine.beside import Opened, beside, open_file, opened, shared_faults
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import ExperimentError, Fault, one_line
from gradgui.engine.phrase import Phrase
from gradgui.ui.lane_seats import Seat


@dataclass(frozen=True)
class Present:
    """A lane that is there already, and what it is called in the dialog."""

    title: str
    experiment: Experiment
    seat: Seat


@dataclass(frozen=True)
class Choice:
    """What becomes a lane: a file, or a lane that is there. read: what was found in it."""

    title: str
    source: Path | Present
    read: Opened | None = None


@dataclass(frozen=True)
class Judged:
    """A choice that was read. experiment: as it can train, None where it cannot; then the faults say why.

    own: what of it is not as in the first lane, and is taken from there.
    """

    choice: Choice
    experiment: Experiment | None = None
    faults: tuple[Fault, ...] = ()
    own: tuple[Fault, ...] = ()


@dataclass(frozen=True)
class Judging:
    """A first experiment with the folder of its data, what is compared with it, and whether it is adapted."""

    first: Experiment
    base_dir: Path
    choices: tuple[Choice, ...]
    adapted: bool

    def __call__(self, go_on: Callable[[], bool]) -> Sequence[Judged]:
        """Read and judge every choice; to be called on another thread than the window's."""
        try:
            first = opened(self.first, self.base_dir)
        except ExperimentError as error:
            return [Judged(choice, faults=error.faults) for choice in self.choices]
        return [self._judged(choice, first) for choice in self.choices if go_on()]

    def _judged(self, choice: Choice, first: Opened) -> Judged:
        try:
            read = choice.read or self._read(choice.source)
        except ExperimentError as error:
            return Judged(choice, faults=error.faults)
        except OSError as error:
            found = Phrase("a file that cannot be read ({reason})", reason=error.strerror or str(error))
            return Judged(choice, faults=(Fault("", found, Phrase("an experiment or a document")),))
        choice = replace(choice, read=read)
        try:
            fitting = beside(first, read, self.base_dir, self.adapted)
        except ExperimentError as error:
            return Judged(choice, faults=error.faults)
        return Judged(choice, fitting, own=tuple(shared_faults(first, read)))

    def _read(self, source: Path | Present) -> Opened:
        return open_file(source) if isinstance(source, Path) else opened(source.experiment, self.base_dir)


def file_choice(path: Path) -> Choice:
    """Return the choice of a file, called by its name."""
    return Choice(one_line(path.name, 60), path)
