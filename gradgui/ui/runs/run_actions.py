"""RunActions: opens the table of runs, keeps it true, and shows a run again in the plots."""

from collections.abc import Callable, Sequence, Set
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from gradgui.engine.contents import RecordedRun
from gradgui.engine.document import Document
from gradgui.engine.events import RunState
from gradgui.engine.fault import ExperimentError
from gradgui.engine.opened_document import LastRun, run_as_it_ended
from gradgui.engine.run_summary import RunSummary, summaries
from gradgui.ui.background import Background, GoOn
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.numbers import step_text
from gradgui.ui.recording import Recording
from gradgui.ui.run_controller import RunController
from gradgui.ui.runs.run_table import RunTable
from gradgui.ui.runs.runs_dialog import RunsDialog
from gradgui.ui.shown_record import lane_of
from gradgui.ui.soon import Soon
from gradgui.ui.theme import Theme

INTERVAL = 1000
"""Milliseconds between two readings while a run is on."""


class RunActions(QObject):
    """Reads the document on a thread of its own, while the table is open and something in it may be other."""

    said = Signal(str)
    """A sentence for the user: what is shown."""
    failed = Signal(str)
    """One line: what cannot be read."""

    def __init__(
        self,
        recording: Recording,
        controller: RunController,
        document: DocumentController,
        theme: Callable[[], Theme],
        window: QWidget,
    ) -> None:
        """`theme` returns the present theme."""
        super().__init__(window)
        self._recording, self._controller, self._document = recording, controller, document
        self._theme, self._window = theme, window
        self.table = RunTable(theme(), self)
        self.table.noted.connect(recording.write_note)
        self.dialog: RunsDialog | None = None
        self._read_from = recording.document
        self._live: frozenset[int] = frozenset()
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self._on_tick)
        self._work, self._opening = Background(self), Background(self)
        self._work.done.connect(self._on_read)
        self._work.failed.connect(self._on_failed)
        self._opening.done.connect(self._on_opened)
        self._opening.failed.connect(self._on_failed)
        self._read_soon = Soon(self._read, self)
        for changed in (recording.run_begun, recording.unsaved_changed, controller.state_changed):
            changed.connect(self._on_changed)

    @property
    def is_reading(self) -> bool:
        """Whether the document is being read."""
        return self._work.is_busy or self._opening.is_busy

    @Slot()
    def show_runs(self) -> None:
        """Open the table beside the window."""
        if self.dialog is None:
            self.dialog = RunsDialog(self.table, self._theme(), self._window)
            self.dialog.show_asked.connect(self._on_show_asked)
            self.dialog.use_asked.connect(self._on_use_asked)
            self.dialog.finished.connect(self._timer.stop)
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self._timer.start()
        self._read()

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        if self.dialog is not None:
            self.dialog.set_theme(theme)

    def stop(self) -> None:
        """Read no more."""
        self._timer.stop()
        self._work.stop()
        self._opening.stop()
        if self.dialog is not None:
            self.dialog.close()

    @Slot()
    def _on_changed(self, *_what: object) -> None:
        if self.dialog is not None and self.dialog.isVisible():
            self._read_soon.start()

    @Slot()
    def _on_tick(self) -> None:
        """Read what the run has recorded meanwhile, unless the last reading is not done."""
        if self._controller.state is RunState.RUNNING and not self._work.is_busy:
            self._read()

    @Slot()
    def _read(self) -> None:
        document = self._recording.document
        is_same = document is self._read_from
        if not is_same:
            self._read_from = document
            self.table.forget()
            self._live = frozenset()
        if document.is_draft:
            self._on_read(())
        else:
            self._live |= self._live_runs()
            known = tuple(self.table.rows) if is_same else ()
            self._work.ask(partial(_read, document, known, self._live))

    def _live_runs(self) -> frozenset[int]:
        numbers = map(self._recording.run_number, self._controller.lanes)
        return frozenset(number for number in numbers if number is not None)

    @Slot(object)
    def _on_read(self, rows: Sequence[RunSummary]) -> None:
        self._live = self._live_runs()
        if self.dialog is not None:
            self.dialog.show_runs(rows)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, ExperimentError):
            raise error
        words = self.tr("The runs cannot be read: {why}").format(why=str(error).partition("\n")[0])
        self.failed.emit(words)
        if self.dialog is not None:
            self.dialog.show_empty(words)

    @Slot(object)
    def _on_show_asked(self, summary: RunSummary) -> None:
        """Show a run: the lane where it is still there, else what was recorded of it."""
        for number in self._controller.lanes:
            if self._recording.run_number(number) == summary.run.id:
                self._controller.show_lane(number)
                self.said.emit(self.tr("Run {run}, which can go on").format(run=summary.run.id))
                return
        self._controller.pause()
        self._opening.ask(partial(_open, self._recording.document, summary.run))

    @Slot(object)
    def _on_opened(self, opened: LastRun) -> None:
        self._controller.show_record(lane_of(opened, self._on_failed))
        words = self.tr("Run {run} as it was recorded: steps 0 to {step}. Run goes on with the present one")
        self.said.emit(words.format(run=opened.run.id, step=step_text(opened.record.last_step)))

    @Slot(object)
    def _on_use_asked(self, summary: RunSummary) -> None:
        text = self.tr("experiment of run {run}").format(run=summary.run.id)
        self._document.apply(summary.lasting, text)


def _read(document: Document, known: Sequence[RunSummary], live: Set[int], _go_on: GoOn) -> list[RunSummary]:
    return summaries(document, known, live)


def _open(document: Document, run: RecordedRun, _go_on: GoOn) -> LastRun:
    return run_as_it_ended(document, run)
