"""Messages: what the message strip says of runs, edits and files."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from gradgui.engine.events import NonFiniteFound, RunFailed, RunState, SpecChanged
from gradgui.engine.fault import Fault
from gradgui.engine.titles import title_of_place
from gradgui.ui.builder.problem import fault_words
from gradgui.ui.dialogs.faults_dialog import FaultList, FaultsDialog
from gradgui.ui.dialogs.opening import open_over
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.engine_words import said
from gradgui.ui.files import FileActions
from gradgui.ui.lanes import Lanes
from gradgui.ui.message_strip import MessageStrip
from gradgui.ui.plot_files import PlotFiles
from gradgui.ui.run_controller import RunController
from gradgui.ui.run_words import change_words, failure_words, faults_words, nonfinite_words
from gradgui.ui.theme import State
from gradgui.ui.time_travel import TimeTravel


class Messages(QObject):
    """Listens, and writes into the strip; its buttons' keys are ``undo``, ``reset`` and ``details``."""

    def __init__(
        self,
        controller: RunController,
        document: DocumentController,
        files: FileActions,
        plot_files: PlotFiles,
        lanes: Lanes,
        travel: TimeTravel,
        strip: MessageStrip,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._controller = document, controller
        self._strip = strip
        self._faults = FaultList("", ())
        controller.spec_changed.connect(self._on_spec_changed)
        controller.nonfinite_found.connect(self._on_nonfinite_found)
        controller.run_failed.connect(self._on_run_failed)
        controller.state_changed.connect(self._on_state_changed)
        document.edit_refused.connect(self._on_edit_refused)
        files.failed.connect(self.fail)
        files.refused.connect(self._on_file_refused)
        files.saved.connect(self.tell_saved)
        files.documents.began.connect(self._on_document_began)
        plot_files.failed.connect(self.fail)
        plot_files.saved.connect(self.tell_saved)
        plot_files.said.connect(self.say)
        lanes.said.connect(self.say)
        lanes.refused.connect(self.fail)
        travel.failed.connect(self.fail)
        strip.action_chosen.connect(self._on_action_chosen)

    def repeat(self) -> None:
        """Say again what stopped the run."""
        trouble = self._controller.trouble
        if isinstance(trouble, NonFiniteFound):
            self._on_nonfinite_found(trouble)
        elif isinstance(trouble, RunFailed):
            self._on_run_failed(trouble)

    @Slot(object)
    def show_recording_problem(self, problem: str) -> None:
        """Say that nothing can be recorded at present and why; that it can again where there is nothing."""
        if problem:
            words = self.tr("Recording waits: {problem}. Training goes on")
            self._strip.show_message(State.ERROR, words.format(problem=said(problem)))
        else:
            self._strip.show_message(State.FINE, self.tr("Recording works again"))

    @Slot(object, bool)
    def _on_document_began(self, path: Path, is_saving: bool) -> None:
        words = self.tr("Saving to {path} …") if is_saving else self.tr("Opening {path} …")
        self._strip.show_message(State.INFO, words.format(path=path))

    @Slot(object)
    def _on_spec_changed(self, event: SpecChanged) -> None:
        if event.step:
            self._strip.show_message(State.INFO, change_words(event))

    @Slot(object)
    def _on_nonfinite_found(self, event: NonFiniteFound) -> None:
        self._strip.show_message(State.ERROR, nonfinite_words(event), self.tr("Reset"), "reset")

    @Slot(object)
    def _on_run_failed(self, event: RunFailed) -> None:
        can_undo = self._document.undo_stack.canUndo()
        action, key = (self.tr("Undo"), "undo") if can_undo else (self.tr("Try again"), "reset")
        self._strip.show_message(State.ERROR, failure_words(event), action, key)

    @Slot(object)
    def _on_state_changed(self, state: RunState) -> None:
        if state is RunState.RUNNING and self._strip.key == "reset":
            self._strip.clear()

    @Slot(object)
    def _on_edit_refused(self, faults: tuple[Fault, ...]) -> None:
        field = said(title_of_place(faults[0].path))
        words = self.tr("No change to {field}: {fault}") if field else self.tr("Not changed: {fault}")
        words = words.format(field=field, fault=fault_words(faults))
        self._show_faults(words, FaultList(self.tr("The edit is not possible"), faults), least=2)

    @Slot(object, object)
    def _on_file_refused(self, path: Path, faults: tuple[Fault, ...]) -> None:
        words = self.tr("{path} cannot be opened. {why}").format(
            path=path.name, why=faults_words(faults, exact=True)
        )
        title = self.tr("{path} cannot be opened").format(path=path)
        self._show_faults(words, FaultList(title, faults), least=1)

    @Slot(str, object)
    def refuse(self, title: str, faults: tuple[Fault, ...]) -> None:
        """Say what was not done and the first reason, with a way to all of them."""
        words = self.tr("{title}. {why}").format(title=title, why=faults_words(faults, exact=True))
        self._show_faults(words, FaultList(title, faults), least=1)

    def _show_faults(self, words: str, faults: FaultList, least: int) -> None:
        """Show a message, with a way to all faults where there are enough of them."""
        self._faults = faults
        action, key = (self.tr("Details"), "details") if len(faults.faults) >= least else ("", "")
        self._strip.show_message(State.ERROR, words, action, key)

    @Slot(str)
    def _on_action_chosen(self, key: str) -> None:
        if key == "details":
            window = self._strip.window()
            open_over(FaultsDialog(self._faults, window), window)

    @Slot(str)
    def fail(self, message: str) -> None:
        """Say what went wrong."""
        self._strip.show_message(State.ERROR, message)

    @Slot(object)
    def tell_saved(self, path: Path) -> None:
        """Say where something is now."""
        self._strip.show_message(State.FINE, self.tr("Saved to {path}").format(path=path))

    @Slot(str)
    def say(self, words: str) -> None:
        """Say what happened."""
        self._strip.show_message(State.INFO, words)
