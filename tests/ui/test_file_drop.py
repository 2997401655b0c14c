"""Files that are dragged onto the window."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QGraphicsView, QWidget
from pytestqt.qtbot import QtBot

from gradgui.engine import experiment_file
from tests.ui.bench import Bench
from tests.ui.plots.recording import experiment

COPY, LEFT, NO_KEY = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def dragged(*names: Path | str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(name) if isinstance(name, str) else QUrl.fromLocalFile(str(name)) for name in names])
    return data


def enter(target: QWidget, data: QMimeData) -> bool:
    event = QDragEnterEvent(QPoint(200, 200), COPY, data, LEFT, NO_KEY)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


def drop(bench: Bench, data: QMimeData) -> None:
    event = QDropEvent(QPointF(200, 200), COPY, data, LEFT, NO_KEY)
    QApplication.sendEvent(bench.window.ways_in.drop.hint, event)
    QApplication.processEvents()


def test_that_an_experiment_can_be_dropped(bench: Bench, qtbot: QtBot, tmp_path: Path) -> None:
    """The hint covers the window and names the file; the drop opens it and takes the hint away."""
    path = tmp_path / "mine.json"
    experiment_file.write(experiment(3), path)
    hint = bench.window.ways_in.drop.hint
    assert not hint.isVisible()
    data = dragged(path)
    assert enter(bench.window, data)
    assert hint.isVisible()
    assert hint.size() == bench.window.size()
    assert "mine.json" in hint.text and not hint.is_warning
    drop(bench, data)
    assert not hint.isVisible()
    qtbot.waitUntil(lambda: bench.document.path == path)


def test_that_the_hint_goes_when_the_file_leaves(bench: Bench, tmp_path: Path) -> None:
    """Whether the pointer was over the window or over the hint."""
    hint = bench.window.ways_in.drop.hint
    for target in (bench.window, hint):
        enter(bench.window, dragged(tmp_path / "mine.json"))
        QApplication.sendEvent(target, QDragLeaveEvent())
        assert not hint.isVisible()


@pytest.mark.parametrize(
    ("names", "words"),
    (
        (("picture.png",), "picture.png is no experiment"),
        (("folder",), "folder is no experiment"),
        (("a.json", "b.json"), "2 files"),
        (("https://example.org/a.json",), "Not a file on this computer"),
    ),
)
def test_that_what_cannot_be_opened_is_named(
    bench: Bench, qtbot: QtBot, tmp_path: Path, names: tuple[str, ...], words: str
) -> None:
    """In the hint before the drop, in the strip after it."""
    data = dragged(*(name if "//" in name else tmp_path / name for name in names))
    before = bench.document.experiment
    assert enter(bench.window, data)
    assert words in bench.window.ways_in.drop.hint.text
    assert bench.window.ways_in.drop.hint.is_warning
    drop(bench, data)
    qtbot.waitUntil(lambda: words in bench.window.strip.text)
    assert bench.document.experiment is before


class EmptyPromise(QMimeData):
    """Says that it has a file, and has none: another program took too long."""

    def formats(self) -> list[str]:
        """Name the format of files."""
        return ["text/uri-list"]

    def hasFormat(self, name: str) -> bool:
        """Have the format of files."""
        return name == "text/uri-list"


def test_that_a_promise_that_is_not_kept_breaks_nothing(bench: Bench) -> None:
    """The hint says that there are no files."""
    data = EmptyPromise()
    assert data.hasUrls() and not data.urls()
    assert enter(bench.window, data)
    assert "0 files" in bench.window.ways_in.drop.hint.text
    QApplication.sendEvent(bench.window, QDragLeaveEvent())


def test_that_dragged_text_is_left_alone(bench: Bench) -> None:
    """A text field may want it."""
    data = QMimeData()
    data.setText("0.1")
    enter(bench.window, data)
    assert not bench.window.ways_in.drop.hint.isVisible()


def test_that_no_plot_catches_a_file(bench: Bench) -> None:
    """Everywhere over the plots the window gets it."""
    views = bench.window.findChildren(QGraphicsView)
    assert views
    assert not any(view.acceptDrops() or view.viewport().acceptDrops() for view in views)
