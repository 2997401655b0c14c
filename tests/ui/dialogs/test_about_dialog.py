"""The box about the program: versions to copy, licences, nothing loaded from anywhere."""

import platform
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gradgui import __version__
from gradgui.ui.dialogs.about_dialog import AboutDialog
from gradgui.ui.dialogs.text_view import TextView
from tests.ui.bench import Bench

TELL_VERSIONS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from gradgui.ui.dialogs.about_dialog import AboutDialog
from gradgui.ui.diagnostics import diagnostics_text
from gradgui.ui.settings import Settings

app = QApplication([])
print(diagnostics_text(Settings(Path(sys.argv[1]))), "torch" in sys.modules, sep="\\n")
"""


def about(bench: Bench) -> AboutDialog:
    bench.window.actions_by_name["about"].trigger()
    dialog = bench.window.findChild(AboutDialog)
    assert isinstance(dialog, AboutDialog) and dialog.isVisible()
    return dialog


def test_that_versions_and_places_can_be_copied(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    """What a report of a fault needs."""
    dialog = about(bench)
    qtbot.mouseClick(dialog.copy_button, Qt.MouseButton.LeftButton)
    copied = dict(line.split(": ", 1) for line in QApplication.clipboard().text().splitlines())
    assert copied["GradGUI"] == __version__
    assert copied["Qt"] == qVersion()
    assert copied["Python"].startswith(platform.python_version())
    for package in ("numpy", "pyqtgraph", "torch"):
        assert copied[package] == version(package)
    assert copied["Settings"] == str(tmp_path / "gradgui.ini")
    assert {"Processor", "Threads", "Locale", "Font", "Log file", "System"} <= copied.keys()
    dialog.close()


def test_that_versions_are_told_without_loading_torch(tmp_path: Path) -> None:
    """Torch belongs to the training thread. A process of its own: in this one, other tests load it."""
    done = subprocess.run(
        [sys.executable, "-c", TELL_VERSIONS, str(tmp_path)],
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert f"torch: {version('torch')}" in done.stdout
    assert done.stdout.splitlines()[-1] == "False"


def test_that_the_licences_are_shown_as_plain_text(bench: Bench) -> None:
    """All three."""
    dialog = about(bench)
    texts = []
    for place in range(1, dialog.tabs.count()):
        view = dialog.tabs.widget(place)
        assert isinstance(view, TextView) and view.isReadOnly()
        texts.append(view.toPlainText())
    assert "MIT" in texts[0] and "LGPL-3.0" in texts[1] and "BSD 3-Clause" in texts[2]
    assert "| package | licence | copyright |" in texts[1]
    dialog.close()


def test_that_a_text_view_loads_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    """Neither a picture that a text names nor a link."""
    secret = tmp_path / "secret.txt"
    secret.write_text("secret", encoding="utf-8")
    markup = f"<img src='{QUrl.fromLocalFile(str(secret)).toString()}'><b>bold</b>"
    view = TextView(markup, "text")
    qtbot.addWidget(view)
    assert view.toPlainText() == markup
    kind = QTextDocument.ResourceType.ImageResource
    assert view.document().resource(int(kind.value), QUrl.fromLocalFile(str(secret))) == b""
