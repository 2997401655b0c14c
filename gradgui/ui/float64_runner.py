"""Float64Runner: asks for the last step in float64 and shows what came of it."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from gradgui.engine.events import Float64StepMade
from gradgui.ui.engine_words import said
from gradgui.ui.float64_dialog import Float64Dialog
from gradgui.ui.run_controller import RunController


class Float64Runner(QObject):
    """Belongs to a window, over which the one dialog opens."""

    def __init__(self, controller: RunController, window: QWidget) -> None:
        super().__init__(window)
        self._controller = controller
        self._window = window
        self.dialog: Float64Dialog | None = None
        controller.float64_step_made.connect(self._on_float64_step_made)
        controller.run_started.connect(self._on_run_changed)
        controller.spec_changed.connect(self._on_run_changed)

    @Slot()
    def run(self) -> None:
        """Compute the last step again in float64."""
        store = self._controller.store
        if store is None or store.last_step < 0:
            self._open().show_problem(self.tr("No step has been made yet. Press Space, then ask again."))
        else:
            self._controller.run_in_float64()

    @Slot(object)
    def _on_float64_step_made(self, event: Float64StepMade) -> None:
        dialog = self._open()
        if event.result is not None:
            dialog.show_result(event.result)
        else:
            dialog.show_problem(said(event.problem))

    @Slot()
    def _on_run_changed(self) -> None:
        if self.dialog is not None:
            self.dialog.note_change()

    def _open(self) -> Float64Dialog:
        if self.dialog is None:
            self.dialog = Float64Dialog(self._window)
            self.dialog.finished.connect(self._window.activateWindow)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        return self.dialog
