"""WindowGuards: what keeps a window's work safe: questions, recovered copies, the way out of an error."""

import argparse

from PySide6.QtCore import QObject, QTimer, Slot

from gradgui.ui.crash import CrashReporter
from gradgui.ui.debug_menu import DebugMenu
from gradgui.ui.main_window import MainWindow
from gradgui.ui.recovery import RecoveryOffer
from gradgui.ui.theme import State
from gradgui.ui.unattended import is_unattended


class WindowGuards(QObject):
    """Set up for each window that is made; a window that nobody sits before asks and offers nothing."""

    def __init__(self, window: MainWindow, options: argparse.Namespace, crashes: CrashReporter) -> None:
        super().__init__(window)
        self._window = window
        crashes.quit_chosen.connect(window.files.leave)
        window.files.question.is_attended = not is_unattended(options)
        if options.exit_after is not None:
            ending = QTimer(self)
            ending.setSingleShot(True)
            ending.timeout.connect(window.close)
            ending.start(round(1000 * options.exit_after))
        if options.debug:
            DebugMenu(window)
        self._offer = RecoveryOffer(window.recording.folder, window.files, window.strip, self)
        window.closed.connect(self._offer.stop)
        if window.settings.trouble_words:
            window.strip.show_message(State.WARNING, window.settings.trouble_words)
        elif not is_unattended(options):
            window.first_painted.connect(self._offer.look)

    @Slot()
    def end(self) -> None:
        """Close the window without a question; what is unsaved is kept to be offered at the next start."""
        self._window.recording.keeps = self._window.files.question.is_attended
        self._window.files.close_unasked()
