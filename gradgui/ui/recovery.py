"""RecoveryOffer: what a program that ended unexpectedly left unsaved is offered at the next start."""

import logging
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Slot

from gradgui.engine.document_error import DocumentError
from gradgui.engine.fault import one_line
from gradgui.engine.opened_document import recover_document
from gradgui.engine.working_copy import Recoverable, discard, recoverable
from gradgui.ui.background import Background, GoOn
from gradgui.ui.files import FileActions
from gradgui.ui.message_strip import MessageStrip
from gradgui.ui.theme import State

OPEN, DISCARD = "open_recovered", "discard_recovered"

log = logging.getLogger(__name__)


class RecoveryOffer(QObject):
    """Offers the newest in the strip of a window, and once it is discarded the next.

    The folder is looked through on a thread of its own; what a live process works on is never offered.
    """

    def __init__(
        self, folder: Path, files: FileActions, strip: MessageStrip, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._folder = folder
        self._files = files
        self._strip = strip
        self._waiting: list[Recoverable] = []
        self._search = Background(self)
        self._search.done.connect(self._on_found)
        strip.action_chosen.connect(self._on_action_chosen)

    @Slot()
    def look(self) -> None:
        """Look for what was left, and offer it."""
        if not self._search.is_busy:
            self._search.ask(self._find)

    def stop(self) -> None:
        """Look no longer."""
        self._search.stop()

    def _find(self, _go_on: GoOn) -> object:
        return recoverable(self._folder)

    @Slot(object)
    def _on_found(self, found: list[Recoverable]) -> None:
        self._waiting = found
        self._show_newest()

    def _show_newest(self) -> None:
        if not self._waiting:
            return
        left = self._waiting[0]
        action, key = ("", "") if left.problem else (self.tr("Open it"), OPEN)
        words, other = _words(left), self.tr("Discard it")
        self._strip.show_message(State.WARNING, words, action, key, other, DISCARD)

    @Slot(str)
    def _on_action_chosen(self, key: str) -> None:
        if key not in (OPEN, DISCARD) or not self._waiting:
            return
        left = self._waiting[0]
        if key == OPEN:
            work = partial(recover_document, left.path, self._folder)
            self._files.open_by(work, left.path)
            return
        del self._waiting[0]
        self._strip.clear()
        try:
            discard(left.path)
        except DocumentError as error:
            log.warning("cannot discard %s: %s", left.path, error)
        self._show_newest()


def _words(left: Recoverable) -> str:
    """Return when what was left, of which file, and what is wrong with it."""
    when = f"{left.changed.astimezone():%Y-%m-%d %H:%M}"
    if left.problem:
        words = _tr("What was kept when the program ended on {when} cannot be read: {why}")
        return words.format(when=when, why=one_line(left.problem))
    if left.origin is not None:
        words = _tr("Unsaved changes of “{file}” were kept when the program ended unexpectedly on {when}.")
        return words.format(file=one_line(left.origin.name), when=when)
    words = _tr("Unsaved work was kept when the program ended unexpectedly on {when}.")
    return words.format(when=when)


def _tr(text: str) -> str:
    return QCoreApplication.translate("RecoveryOffer", text)
