"""CheckpointWriter: keeps in a document the checkpoints that a lane keeps, and no others."""

from gradgui.engine.checkpoint_log import CheckpointLog
from gradgui.engine.contents import Contents
from gradgui.engine.experiment import Experiment
from gradgui.engine.timeline import Anchor


class CheckpointWriter:
    """Called by one thread at a time. A checkpoint waits until the edit before it stands in the document."""

    def __init__(self, document: Contents, log: CheckpointLog) -> None:
        self._document, self._log = document, log
        self._written: dict[int, tuple[Anchor, int]] = {}
        self._experiments: dict[int, Experiment] = {}

    @property
    def is_due(self) -> bool:
        """Whether the document has others than the lane."""
        return [anchor for anchor, _ in self._written.values()] != self._kept()

    def write(self, run: int) -> None:
        """Write and delete, as far as can be; DocumentError if that fails."""
        kept = self._kept()
        gone = [step for step, (anchor, _) in self._written.items() if anchor not in kept]
        written = {step: each for step, each in self._written.items() if step not in gone}
        fresh = [anchor for anchor in kept if anchor.step not in written]
        numbers = self._numbers(run, fresh) if fresh else {}
        with self._document.change():
            self._document.drop_checkpoints([self._written[step][1] for step in gone])
            for anchor in fresh:
                if anchor.step in numbers:
                    number = self._document.add_checkpoint(
                        run, anchor.step, numbers[anchor.step], anchor.read()
                    )
                    written[anchor.step] = anchor, number
        self._written = dict(sorted(written.items()))

    def _kept(self) -> list[Anchor]:
        return [anchor for anchor in self._log.timeline().anchors if anchor.step >= self._log.own_since]

    def _numbers(self, run: int, anchors: list[Anchor]) -> dict[int, int]:
        """Return by step the experiments' numbers that a run had at checkpoints, of those that are there."""
        edits = self._document.edits(run)
        first = next(each.experiment for each in self._document.runs() if each.id == run)
        found = {}
        for anchor in anchors:
            number = next((edit.experiment for edit in reversed(edits) if edit.step <= anchor.step), first)
            if number not in self._experiments:
                self._experiments[number] = self._document.experiment(number)
            if self._experiments[number] == anchor.experiment:
                found[anchor.step] = number
        return found
