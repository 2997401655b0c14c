"""Windows: owns what outlives a window, and makes the window anew where the language changes."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QByteArray, QCoreApplication, QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from gradgui.ui.builder.preset_entry import PresetEntry
from gradgui.ui.claims.claim_table import Row
from gradgui.ui.document_controller import DocumentController
from gradgui.ui.fonts import can_show
from gradgui.ui.languages import ENGLISH, Translations, language_for
from gradgui.ui.main_window import MainWindow
from gradgui.ui.recording import Recording
from gradgui.ui.run_controller import RunController
from gradgui.ui.settings import Settings
from gradgui.ui.theme import State

log = logging.getLogger(__name__)


class Guards(Protocol):
    """What keeps a window's work safe."""

    def end(self) -> None:
        """Close the window without a question, and lose nothing."""


@dataclass(frozen=True)
class Owned:
    """What every window of the program shares: document, run, what is recorded, settings, presets."""

    document: DocumentController
    controller: RunController
    recording: Recording
    settings: Settings
    presets: Sequence[PresetEntry]


@dataclass(frozen=True)
class Look:
    """How a window looks, apart from what it shows; enlarged: where it is maximised or full screen.

    claims: what has been measured of them.
    """

    place: QRect
    enlarged: QByteArray | None
    selected: int | None
    scrolled: int
    projector: bool
    claims: Sequence[Row]


class Windows(QObject):
    """Makes one window after the other around the same document and run.

    A change of the language needs no text to be written anew: the next window is made in it, put where the
    last one was, and shows the run from its store.
    """

    closed = Signal()
    made_anew = Signal()
    """Another window stands in the place of the last one, which is gone."""

    def __init__(
        self,
        app: QApplication,
        owned: Owned,
        theme_name: str = "",
        language: str = "",
        shows: Callable[[str], bool] = can_show,
        guard: Callable[[MainWindow], Guards] | None = None,
    ) -> None:
        """`language`: for this start, instead of the settings'; `shows`: whether a language has a font.

        guard: sets up what keeps a window's work safe, for each window that is made.
        """
        super().__init__(app)
        self._guard = guard
        self._guards: Guards | None = None
        self._owned = owned
        self._shows = shows
        self.translations = Translations(app)
        self.chosen = language or owned.settings.language
        self.window = self._make(theme_name)

    @Slot()
    def end(self) -> None:
        """Close the window without a question, and lose nothing."""
        if self._guards is not None:
            self._guards.end()
        else:
            self.window.close()

    def shutdown(self) -> None:
        """Stop the run and let go of window and translations."""
        self.window.shutdown()
        _delete(self.window)
        self.translations.remove()

    @Slot(str)
    def choose_language(self, code: str) -> None:
        """Go on in another language, and remember it."""
        if code == self.chosen:
            return
        self._owned.settings.language = self.chosen = code
        old, look = self.window, look_of(self.window)
        self.window = self._make(old.looks.theme_name)
        put_on(self.window, look)
        old.retire()
        _delete(old)
        del old
        self.made_anew.emit()

    def _make(self, theme_name: str) -> MainWindow:
        language = language_for(self.chosen)
        missing = not self._shows(language)
        self.translations.use(ENGLISH if missing else language)
        window = MainWindow(
            self._owned.document,
            self._owned.controller,
            self._owned.recording,
            self._owned.settings,
            self._owned.presets,
            theme_name,
        )
        window.add_language_menu(self.chosen, self._shows)
        window.closed.connect(self.closed)
        window.language_chosen.connect(self.choose_language, Qt.ConnectionType.QueuedConnection)
        self._guards = self._guard(window) if self._guard is not None else None
        if missing:
            self._complain(window)
        return window

    def _complain(self, window: MainWindow) -> None:
        words = QCoreApplication.translate(
            "Windows",
            "No font with Chinese characters is installed, so the window stays in English. Install one, such "
            "as fonts-noto-cjk (Debian, Ubuntu) or google-noto-sans-cjk-fonts (Fedora), and start again.",
        )
        log.warning("%s", words)
        window.strip.show_message(State.WARNING, words)


def look_of(window: MainWindow) -> Look:
    """Return how a window looks; its arrangement is kept in the settings."""
    projector = window.audience.is_on
    window.audience.leave()
    window.keep_layout()
    return Look(
        window.geometry(),
        window.saveGeometry() if window.isMaximized() or window.isFullScreen() else None,
        window.selection.selected,
        window.builder.scroll_area.verticalScrollBar().value(),
        projector,
        window.claims.table.rows,
    )


def put_on(window: MainWindow, look: Look) -> None:
    """Show a window as another one looked."""
    window.setGeometry(look.place)
    window.show()
    window.reset_layout()
    window.restore_layout()
    window.setGeometry(look.place)
    if look.enlarged is not None:
        window.restoreGeometry(look.enlarged)
    window.selection.select(look.selected)
    window.builder.scroll_area.verticalScrollBar().setValue(look.scrolled)
    if look.projector:
        window.audience.toggle_projector()
    window.claims.table.take_rows(look.claims)
    window.live.graphics.setFocus()


def _delete(window: MainWindow) -> None:
    window.deleteLater()
    QCoreApplication.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
