"""The undo commands of the document: one experiment takes another's place, lanes are added."""

from collections.abc import Callable, Set

from PySide6.QtGui import QUndoCommand

from gradgui.engine.experiment import Experiment


class Command(QUndoCommand):
    """A step that can be undone. lane: the key of the lane that it is a step of.

    is_work: whether something of the user's own is lost where the new side is.
    """

    def __init__(self, text: str, lane: int, is_work: bool) -> None:
        super().__init__(text)
        self.lane, self.is_work = lane, is_work

    def undoes(self, lanes: Set[int]) -> bool:
        """Tell whether undoing it does anything while these lanes are there."""
        return self.lane in lanes

    def redoes(self, lanes: Set[int]) -> bool:
        """Tell whether redoing it does anything while these lanes are there."""
        return self.lane in lanes


class ReplaceExperiment(Command):
    """Puts `new` in the place of `old` through `show`; commands of one gesture become one step."""

    def __init__(
        self,
        old: Experiment,
        new: Experiment,
        text: str,
        gesture: int,
        show: Callable[[Experiment], None],
        is_work: bool = True,
        lane: int = 0,
    ) -> None:
        """Remember both sides; `gesture` is the number that commands to be merged have in common."""
        super().__init__(text, lane, is_work)
        self.old, self.new = old, new
        self._gesture = gesture
        self._show = show

    def id(self) -> int:
        """Return the gesture: Qt offers two commands of one id for merging."""
        return self._gesture

    def mergeWith(self, other: QUndoCommand) -> bool:
        """Take over the new side of a later command of the same gesture."""
        if not isinstance(other, ReplaceExperiment) or other._gesture != self._gesture:
            return False
        self.new = other.new
        self.setText(other.text())
        self.setObsolete(self.new == self.old)
        return True

    def redo(self) -> None:
        """Show the new experiment."""
        self._show(self.new)

    def undo(self) -> None:
        """Show the old experiment."""
        self._show(self.old)
