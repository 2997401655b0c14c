"""Paste: an experiment as text, from the clipboard or dropped on the window, is opened like a file."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from gradgui.engine import experiment_file
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import ExperimentError
from gradgui.engine.json_reader import read_json
from gradgui.ui.data_shape import check
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.unsaved import UnsavedQuestion


class Paste(QObject):
    """Tells a whole experiment from layers, which go to the builder; asks before unsaved edits are left."""

    pasted = Signal(object)
    """The Experiment; no file has it."""
    failed = Signal(str)
    """Why nothing was pasted."""
    refused = Signal(str, object)
    """The same, and every fault of the text."""

    def __init__(
        self,
        document: DocumentController,
        question: UnsavedQuestion,
        paste_layers: Callable[[], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._document, self._question = document, question
        self._paste_layers = paste_layers

    @Slot()
    def paste(self) -> None:
        """Open the experiment that the clipboard holds as text, or put its layers into the builder."""
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self.failed.emit(self.tr("The clipboard holds no text: copy an experiment or layers first"))
        elif may_be_experiment(text):
            self.open(text)
        else:
            self._paste_other(text)

    def _paste_other(self, text: str) -> None:
        """Leave layers to the builder; text that holds no data at all is refused."""
        try:
            read_json(text)
        except ExperimentError as error:
            self.refused.emit(self.tr("Not pasted"), error.faults)
        else:
            self._paste_layers()

    @Slot(str)
    def open(self, text: str) -> None:
        """Open an experiment's text, once the answer about unsaved edits allows it."""
        try:
            experiment = experiment_file.parse(text)
            check(experiment, self._document.base_dir)
        except ExperimentError as error:
            self.refused.emit(self.tr("The text cannot be opened as an experiment"), error.faults)
        else:
            self._question.then(partial(self._open, experiment))

    def _open(self, experiment: Experiment) -> None:
        self.pasted.emit(experiment)


def may_be_experiment(text: str) -> bool:
    """Tell whether a text is meant to be a whole experiment, right or wrong."""
    if not text.lstrip("\ufeff \t\r\n").startswith("{"):
        return False
    try:
        data: Any = read_json(text)
    except ExperimentError:
        return '"network"' in text
    return "network" in data and ("dataset" in data or "gradgui" in data)
