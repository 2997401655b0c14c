"""TheoryWork: computes the theory of a run's start in the background, once."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from gradgui.engine.dataset import Split
from gradgui.engine.experiment import Experiment
from gradgui.ui.background import Background
from gradgui.ui.theory import Theory, theory_of


class TheoryWork(QObject):
    """theory: None until it is there.

    Whoever owns it calls `stop` before it goes, as when it is hidden.
    """

    found = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theory: Theory | None = None
        self._has_failed = False
        self._background = Background(self)
        self._background.done.connect(self._on_done)
        self._background.failed.connect(self._on_failed)

    @property
    def is_busy(self) -> bool:
        """Whether the theory is on its way."""
        return self._background.is_busy

    def begin(self, theory: Theory | None = None) -> None:
        """Forget what is known; theory: what is known instead."""
        self.stop()
        self.theory, self._has_failed = theory, False

    def ask(self, experiment: Experiment, data: Split) -> None:
        """Compute the theory if it is neither known nor on its way."""
        if self.theory is None and not self.is_busy and not self._has_failed:
            self._background.ask(partial(theory_of, experiment, data))

    def stop(self) -> None:
        """Give up what is on its way; `ask` begins it again."""
        self._background.stop()

    @Slot(object)
    def _on_done(self, theory: Theory) -> None:
        self.theory = theory
        self.found.emit()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._has_failed = True
        raise error
