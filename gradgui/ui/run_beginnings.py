"""RunBeginnings: begins runs, of the document's experiment and of others that are opened."""

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from gradgui.engine.experiment import Experiment
from gradgui.engine.opened_document import OpenedDocument
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.engine_words import preset_text
from gradgui.ui.message_strip import MessageStrip
from gradgui.ui.run_controller import RunController
from gradgui.ui.run_state_view import RunStateView
from gradgui.ui.run_views import RunViews
from gradgui.ui.run_words import summary
from gradgui.ui.selection import LayerSelection


class RunBeginnings(QObject):
    """Lets the run follow the document: an edit changes it, another experiment begins a new one."""

    def __init__(
        self,
        document: DocumentController,
        controller: RunController,
        selection: LayerSelection,
        strip: MessageStrip,
        views: RunViews,
        state_view: RunStateView,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._document, self._controller, self._selection = document, controller, selection
        self._strip, self._views, self._state_view = strip, views, state_view
        self._opening = False
        document.experiment_changed.connect(self._on_experiment_changed)

    @Slot(object, object)
    def open(self, experiment: Experiment, path: Path | None) -> None:
        """Show another experiment, paused at step 0; what a preset (no path) replaces comes back by undo."""
        if path is None:
            self._adopt(experiment, is_work=False)
        else:
            self._opening = True
            self._document.replace(experiment, path)
            self._opening = False
            self.begin()

    @Slot(object)
    def open_pasted(self, experiment: Experiment) -> None:
        """Show an experiment that no file has; what it replaces comes back by undo."""
        self._adopt(experiment, is_work=True)

    def _adopt(self, experiment: Experiment, is_work: bool) -> None:
        words = self.tr("open {name}").format(name=preset_text(experiment.name))
        self._opening = True
        faults = self._document.adopt(experiment, words, is_work)
        self._opening = False
        if not faults:
            self.begin()

    def open_document(self, opened: OpenedDocument) -> None:
        """Show a document's experiment, paused at step 0, in place of what was there."""
        self._opening = True
        self._document.replace(opened.experiment, opened.document.path, opened.base_dir)
        self._opening = False
        self.begin()

    @Slot()
    def begin(self) -> None:
        """Begin the document's experiment at step 0."""
        self._selection.select(None)
        self._show_summary()
        self._controller.begin(self._document.experiment, self._document.base_dir)
        self._state_view.show_state()

    def join(self) -> None:
        """Show the run that another window began."""
        self._show_summary()
        self._views.join()
        self._state_view.show_state()
        self._state_view.show_progress()

    def _show_summary(self) -> None:
        self._strip.rest(summary(self._document.experiment))
        self._views.tell_needs()

    @Slot(object)
    def _on_experiment_changed(self, experiment: Experiment) -> None:
        if not self._opening:
            self._strip.rest(summary(experiment))
            self._controller.change(experiment)
            self._state_view.show_state()
