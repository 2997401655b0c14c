"""DocumentOpening: what the window shows of a document that was opened."""

from datetime import datetime

from PySide6.QtCore import QObject, Slot

from gradgui.engine.document_error import DocumentError
from gradgui.engine.opened_document import LastRun, OpenedDocument
from gradgui.ui.engine_words import said
from gradgui.ui.files import FileActions
from gradgui.ui.message_strip import MessageStrip
from gradgui.ui.numbers import step_text
from gradgui.ui.recording import Recording
from gradgui.ui.run_beginnings import RunBeginnings
from gradgui.ui.run_controller import RunController
from gradgui.ui.shown_record import lane_of, lanes_of
from gradgui.ui.theme import State


class DocumentOpening(QObject):
    """Shows its experiment, and the numbers of its last run until another one makes steps."""

    def __init__(
        self,
        files: FileActions,
        recording: Recording,
        beginnings: RunBeginnings,
        controller: RunController,
        strip: MessageStrip,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._files, self._recording, self._beginnings = files, recording, beginnings
        self._controller, self._strip = controller, strip
        files.documents.opened.connect(self.show)

    @Slot(object)
    def show(self, opened: OpenedDocument) -> None:
        """Let a document take the place of the one that is shown."""
        self._beginnings.open_document(opened)
        self.join(opened)

    def join(self, opened: OpenedDocument) -> None:
        """Show what else there is of a document whose experiment is shown already."""
        document = opened.document
        if document.path is not None:
            self._files.recent.add(document.path)
        self._recording.use(document, opened.last_run is not None, opened.is_unsaved)
        if opened.last_run is not None:
            self._show_run(opened.last_run, opened)
        self._tell(opened)

    def _show_run(self, last: LastRun, opened: OpenedDocument) -> None:
        """Show what was recorded of a run, which goes on from there where the experiment lets it.

        So do the runs beside it.
        """
        if last.goes_on_with(opened.experiment):
            runs = sorted((last, *opened.beside), key=lambda each: each.run.lane)
            self._recording.go_on_after(runs)
            lanes = lanes_of(runs, self._on_problem)
            self._controller.take_up(lanes, [each.timeline for each in runs], runs.index(last))
        else:
            self._controller.show_record(lane_of(last, self._on_problem))

    def _tell(self, opened: OpenedDocument) -> None:
        read_only, last = opened.document.read_only, opened.last_run
        if read_only is not None:
            words = self.tr("Opened to be read only: {reason}. Save asks for another name")
            self._strip.show_message(State.WARNING, words.format(reason=said(read_only)))
        elif opened.is_unsaved or last is not None:
            sentences = [self.tr("Opened, and not saved yet.") if opened.is_unsaved else ""]
            if last is not None:
                sentences.append(self._record_words(last, last.goes_on_with(opened.experiment)))
            self._strip.show_message(State.INFO, " ".join(filter(None, sentences)))
        else:
            self._strip.clear()

    def _record_words(self, last: LastRun, goes_on: bool) -> str:
        started = datetime.fromisoformat(last.run.started).astimezone()
        words = self.tr("Recorded on {when}: steps 0 to {step}. Run begins anew at step 0")
        if goes_on:
            words = self.tr("Recorded on {when}: steps 0 to {step}. Run goes on from there")
        return words.format(when=f"{started:%Y-%m-%d %H:%M}", step=step_text(last.record.last_step))

    def _on_problem(self, error: DocumentError) -> None:
        words = self.tr("Not all of the recorded run can be read: {why}")
        self._strip.show_message(State.ERROR, words.format(why=str(error)))
