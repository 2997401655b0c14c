"""RunEntry: a run of a document that is begun there once there is something to write of it."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from gradgui.engine.contents import Contents
from gradgui.engine.experiment import Experiment


@dataclass(eq=False)
class Together:
    """Runs that train beside each other. number: of the first that is begun. For any thread."""

    number: int | None = None
    lock: threading.Lock = field(default_factory=threading.Lock)


@dataclass(eq=False)
class RunEntry:
    """One run; number: in the document, None before it is begun. For any thread.

    experiment: at its start. parent, branch_step: what it branched from. together: beside which others it
    trains. on_begun is told the number.
    """

    document: Contents
    experiment: Experiment
    base_dir: Path
    lane: int = 0
    parent: "RunEntry | None" = None
    branch_step: int | None = None
    together: Together | None = None
    on_begun: Callable[[int], None] = lambda number: None
    number: int | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def begin(self) -> int:
        """Return the run's number; the first call begins it. DocumentError if that fails: call it again."""
        with self._lock:
            if self.number is not None:
                return self.number
            parent = None if self.parent is None else self.parent.begin()
            if self.together is None:
                self.number = number = self._begin(parent)
            else:
                with self.together.lock:
                    self.number = number = self._begin(parent)
                    self.together.number = self.together.number or number
        self.on_begun(number)
        return number

    def _begin(self, parent: int | None) -> int:
        with self.document.change():
            experiment = self.document.set_experiment(self.experiment, self.base_dir)
            number = self.document.start_run(
                experiment, self.experiment.seed, self.lane, parent, self.branch_step
            )
            if self.together is not None:
                self.document.set_comparison(number, self.together.number or number)
        return number

    def leave(self) -> None:
        """Train beside the others no more: the run was dropped. DocumentError if that fails."""
        with self._lock:
            self.together = None
            if self.number is not None:
                self.document.set_comparison(self.number, None)

    def start_with(self, experiment: Experiment) -> bool:
        """Begin with another experiment instead; return False where it is begun already."""
        with self._lock:
            if self.number is None:
                self.experiment = experiment
            return self.number is None

    def add_edit(self, step: int, effect: str, words: str, experiment: Experiment) -> None:
        """Log an edit of the run; DocumentError if that fails."""
        self.document.add_edit(self.begin(), step, effect, words, experiment, self.base_dir)
