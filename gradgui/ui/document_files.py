"""DocumentFiles: opens and saves documents on a thread of its own."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from gradgui.engine.opened_document import OpenedDocument, open_document
from gradgui.ui.background import Background, GoOn
from gradgui.ui.recording import Recording

_Then = Callable[[], object]


class DocumentFiles(QObject):
    """One thing at a time: what is asked for last meanwhile is done next."""

    began = Signal(object, bool)
    """The path, and whether it is a save."""
    opened = Signal(object)
    """OpenedDocument."""
    saved = Signal(object, object)
    """The path, and the Experiment that is current in it."""
    failed = Signal(object, object)
    """The path, and the Exception."""

    def __init__(self, recording: Recording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._recording = recording
        self._path = Path()
        self._then: _Then | None = None
        self._next: Callable[[], None] | None = None
        self._seconds = 0.0
        self._is_saving = False
        self._experiment = recording.experiment
        self._work = Background(self)
        self._work.done.connect(self._on_done)
        self._work.failed.connect(self._on_failed)

    @property
    def is_busy(self) -> bool:
        """Whether a document is being opened or saved."""
        return self._work.is_busy

    @property
    def is_saving(self) -> bool:
        """Whether what was asked for last is a save."""
        return self._is_saving

    def open(self, path: Path) -> None:
        """Open a document."""
        self._ask(path, partial(open_document, path, self._recording.folder))

    def save(self, path: Path, then: _Then | None = None) -> None:
        """Save the document to a file; ``then`` is called once it is there."""
        if self.is_busy:
            self._next = partial(self.save, path, then)
            return
        self._seconds, self._experiment = self._recording.unsaved_seconds(), self._recording.experiment
        self._ask(path, self._recording.saver(path), then, is_saving=True)

    def take(self, work: Callable[[], OpenedDocument], path: Path) -> None:
        """Open a document in another way."""
        self._ask(path, work)

    def stop(self) -> None:
        """Wait for what is being done; nothing is told any more."""
        self._work.stop()

    def _ask(
        self, path: Path, work: Callable[[], object], then: _Then | None = None, is_saving: bool = False
    ) -> None:
        if self.is_busy:
            self._next = partial(self._ask, path, work, then, is_saving)
            return
        self._path, self._then, self._is_saving = path, then, is_saving
        self.began.emit(path, is_saving)

        def do(_go_on: GoOn) -> object:
            return work()

        self._work.ask(do)

    @Slot(object)
    def _on_done(self, result: object) -> None:
        then, self._then = self._then, None
        if isinstance(result, OpenedDocument):
            self.opened.emit(result)
        else:
            self._recording.take_saved(self._seconds)
            self.saved.emit(self._path, self._experiment)
        if then is not None:
            then()
        self._go_on()

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._then = None
        self.failed.emit(self._path, error)
        self._go_on()

    def _go_on(self) -> None:
        following, self._next = self._next, None
        if following is not None:
            following()
