"""WhatIfRunner: asks the run what remedies would do, shows the answers, and makes the edit that is chosen."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from gradgui.engine.events import WhatIfMade
from gradgui.engine.what_if import Candidate
from gradgui.ui.appearance import Appearance
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.engine_words import said
from gradgui.ui.run_controller import RunController
from gradgui.ui.theme import Theme
from gradgui.ui.what_if.candidates import candidates
from gradgui.ui.what_if.what_if_dialog import WhatIfDialog


class WhatIfRunner(QObject):
    """Belongs to a window, over which the one dialog opens; while it is open it follows the run's edits."""

    def __init__(
        self, document: DocumentController, controller: RunController, looks: Appearance, window: QWidget
    ) -> None:
        super().__init__(window)
        self._document, self._controller = document, controller
        self._looks, self._window = looks, window
        self.dialog: WhatIfDialog | None = None
        controller.what_if_made.connect(self._on_what_if_made)
        controller.run_started.connect(self._on_run_changed)
        controller.spec_changed.connect(self._on_run_changed)
        looks.changed.connect(self._on_looks_changed)

    @Slot()
    def run(self) -> None:
        """Show what each remedy would do to the gradient of the present batch."""
        if self.dialog is None:
            self.dialog = WhatIfDialog(self._looks.theme, self._looks.layer_colors, self._window)
            self.dialog.tried.connect(self._on_tried)
            self.dialog.asked.connect(self.ask)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.ask()

    @Slot()
    def ask(self) -> None:
        """Ask the run, which answers between two steps."""
        assert self.dialog is not None
        if self._controller.run_event is None:
            hint = self.tr("The answer comes as soon as PyTorch is loaded and the run is ready.")
            self.dialog.show_problem(self.tr("There is no run yet."), hint)
            return
        found = candidates(self._document.experiment)
        if not found:
            hint = self.tr("Add a layer to the network, then compute again.")
            self.dialog.show_problem(self.tr("No remedy changes this network."), hint)
            return
        self.dialog.wait()
        self._controller.what_if(found)

    @Slot(object)
    def _on_what_if_made(self, event: WhatIfMade) -> None:
        if self.dialog is None or not self.dialog.isVisible():
            return
        if event.result is not None:
            self.dialog.show_result(event.result)
        else:
            words = self.tr("The remedies cannot be computed: {problem}").format(problem=said(event.problem))
            self.dialog.show_problem(words, self.tr("Reset the run, or undo the last edit."))

    @Slot()
    def _on_run_changed(self) -> None:
        """Ask again: what was asked of the network before is not answered any more."""
        if self.dialog is not None and self.dialog.isVisible():
            self.ask()

    @Slot(object)
    def _on_tried(self, candidate: Candidate) -> None:
        text = self.tr("try {remedy}").format(remedy=said(candidate.label))
        self._document.apply(candidate.experiment, text)

    @Slot(object)
    def _on_looks_changed(self, theme: Theme) -> None:
        if self.dialog is not None:
            self.dialog.set_theme(theme)
