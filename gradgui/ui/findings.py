"""Findings: shows what the rules find of the run, and tries what may help."""

import time

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from gradgui.engine.edit import effect_of
from gradgui.engine.events import NonFiniteFound, RunFailed, RunStarted, RunState
from gradgui.engine.fault import ExperimentError
from gradgui.engine.finding import Finding
from gradgui.engine.remedy import REMEDIES
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.drawing.time_axis import TimeAxis
from gradgui.ui.engine_words import said
from gradgui.ui.findings_panel import FindingsPanel
from gradgui.ui.floor import Floor
from gradgui.ui.run_controller import RunController
from gradgui.ui.run_words import failure_words
from gradgui.ui.selection import LayerSelection
from gradgui.ui.settings import Settings
from gradgui.ui.theme import State, Theme

LINGER = 1500
"""Milliseconds that a finding stays after it was found for the last time, so that nothing flickers."""


class Findings(QObject):
    """The panel is there while anything is found, or since it was asked for.

    Where it was closed nothing is looked for.
    """

    begun_anew = Signal()
    """The run has to begin at step 0: its numbers had ended before the remedy."""

    def __init__(
        self,
        controller: RunController,
        document: DocumentController,
        selection: LayerSelection,
        axis: TimeAxis,
        panel: FindingsPanel,
        floor: Floor,
        settings: Settings,
    ) -> None:
        super().__init__(floor)
        self._controller, self._document = controller, document
        self._axis, self.panel, self._floor, self._settings = axis, panel, floor, settings
        self._asked_for = False
        self._came_from: QWidget | None = None
        self._shown: tuple[Finding, ...] = ()
        self._leaving: dict[str, float] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._show)
        controller.findings_changed.connect(self._on_findings_changed)
        controller.state_changed.connect(self._on_state_changed)
        controller.run_started.connect(self._on_run_started)
        controller.run_failed.connect(self._on_run_failed)
        panel.closed.connect(self.close)
        panel.let_go.connect(self._show)
        panel.remedy_chosen.connect(self.apply_remedy)
        panel.layer_chosen.connect(selection.select)
        panel.step_chosen.connect(self._on_step_chosen)
        controller.judge(self.is_on)
        self._show()

    @property
    def is_on(self) -> bool:
        """Whether the run is judged: not after the panel was closed."""
        return self._settings.findings

    @Slot()
    def toggle(self) -> None:
        """Show the panel and move to it; from inside close it and go back."""
        if self._floor.is_wanted and self.panel.has_focus():
            self.close()
            return
        self._came_from = self.panel.window().focusWidget()
        if not self._floor.is_wanted:
            self._asked_for = True
            self.open()
        self.panel.focus()

    @Slot()
    def open(self) -> None:
        """Look for what is wrong from now on."""
        self._settings.findings = True
        self._controller.judge(True)
        self._show()

    @Slot()
    def close(self) -> None:
        """Hide the panel and look for nothing any more."""
        had_focus = self.panel.has_focus()
        self._asked_for = False
        self._settings.findings = False
        self._controller.judge(False)
        self.panel.clear()
        self._show()
        before = self._came_from
        if had_focus and before is not None and shiboken6.isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self._came_from = None

    def set_theme(self, theme: Theme) -> None:
        """Draw in a theme's colours."""
        self.panel.set_theme(theme)
        self._show_rest()

    def stop(self) -> None:
        """Wait for nothing any more."""
        self._timer.stop()

    @Slot(str)
    def apply_remedy(self, name: str) -> None:
        """Try a remedy in place, as one undo step; a run whose numbers have ended begins anew with it."""
        before, remedy = self._document.experiment, REMEDIES[name]
        if not remedy.applies(before):
            return
        try:
            edited = remedy.edit(before)
        except ExperimentError as error:
            self._document.edit_refused.emit(error.faults)
            return
        ended = isinstance(self._controller.trouble, NonFiniteFound)
        faults = self._document.apply(edited, self.tr("try {remedy}").format(remedy=said(remedy.label)))
        if not faults and ended and effect_of(before, edited) != "restart":
            self.begun_anew.emit()

    @Slot(object)
    def _on_findings_changed(self, findings: tuple[Finding, ...]) -> None:
        kinds = {finding.kind for finding in findings}
        now = time.monotonic()
        gone = [each.kind for each in self._shown if each.kind not in kinds]
        is_running = self._controller.state is RunState.RUNNING
        self._leaving = {kind: self._leaving.get(kind, now) for kind in gone if is_running}
        self._show()

    @Slot(object)
    def _on_run_started(self, event: RunStarted) -> None:
        if not event.first_step:
            self._leaving.clear()
        self._show()

    @Slot(object)
    def _on_run_failed(self, _event: RunFailed) -> None:
        self._leaving.clear()
        self._show()

    @Slot(object)
    def _on_state_changed(self, _state: RunState) -> None:
        self._show()

    @Slot()
    def _show(self) -> None:
        found = self._controller.findings if self.is_on else ()
        kinds = {finding.kind for finding in found}
        limit = time.monotonic() - LINGER / 1000
        still = {kind: since for kind, since in self._leaving.items() if since > limit and kind not in kinds}
        self._leaving = still if self.is_on else {}
        lingering = tuple(each for each in self._shown if each.kind in self._leaving)
        self._shown = (*found, *lingering)
        if self._leaving:
            self._timer.start(max(1, round(1000 * (min(still.values()) - limit)) + 1))
        self._show_rest()
        self.panel.show_findings(self._shown)
        self._floor.set_wanted(self.is_on and bool(self.panel.rows or self._asked_for))

    def _show_rest(self) -> None:
        store, event = self._controller.store, self._controller.run_event
        if isinstance(trouble := self._controller.trouble, RunFailed):
            words = self.tr("There is no run to look at. {why}").format(why=failure_words(trouble))
            self.panel.set_rest(State.ERROR, words)
        elif store is None or event is None or store.last_step < event.first_step:
            words = self.tr("What is wrong with the run, and what may help, stands here. Press Space to run.")
            self.panel.set_rest(State.INFO, words)
        elif not self._controller.is_judged:
            self.panel.set_rest(State.INFO, self.tr("Looking…"))
        else:
            self.panel.set_rest(State.FINE, self.tr("Nothing is wrong with this run so far."))

    @Slot(int)
    def _on_step_chosen(self, step: int) -> None:
        self._axis.set_cursor(float(step))
