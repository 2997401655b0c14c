"""The page of all plots: what stands on it, where, and the files it becomes."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from gradgui.engine import presets
from gradgui.engine.events import RunStarted
from gradgui.engine.store import MetricStore
from gradgui.ui.experiment_words import network_words, setting_lines
from gradgui.ui.page_picture import Page, page_pdf, rows_of
from tests.ui.bench import Desk
from tests.ui.pdf_reader import read_pdf


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(qtbot, tmp_path)
    desk.record(30)
    desk.run()
    qtbot.wait(50)
    yield desk
    desk.window.files.close_unasked()
    QApplication.processEvents()


def page_of(desk: Desk) -> Page:
    page = desk.window.page.page()
    assert page is not None
    return page


def test_that_the_page_tells_what_was_trained_and_how(desk: Desk) -> None:
    """The network in words, step, loss, data, seed and all settings; in a comparison what differs."""
    page = page_of(desk)
    assert page.heading == "Untitled"
    assert page.line == "4 layers: 2 → 4 · ReLU · × 3 → 2"
    text = "\n".join(page.caption)
    assert "Step 29 · loss 0.5 · accuracy 0.5" in text
    assert "Data: Two moons (Test fraction 0.2, Samples 1000, Noise 0.1)" in text
    assert "Initialisation: He normal" in text and "Optimiser: SGD (Learning rate 0.1, Momentum 0" in text
    assert "Loss Cross-entropy · Batch size 128" in text and "Seed 0 · Precision float32" in text
    desk.window.actions_by_name["branch"].trigger()
    assert desk.thread.branched is not None
    desk.deliver(RunStarted(1, desk.thread.branched, MetricStore(), 30, 4, lane=1, branched_from=0))
    desk.document.set_value("training.optimizer.lr", 0.5)
    assert page_of(desk).caption[0] == "Not trained yet."
    assert page_of(desk).caption[-1] == "Lane A beside lane B: Learning rate 0.5 → 0.1"


def test_that_the_page_is_one_sheet_with_text_and_lines(desk: Desk) -> None:
    """A4 across; its words can be searched; curves are lines."""
    page = page_of(desk)
    pdf = read_pdf(page_pdf(page))
    assert (pdf.width, pdf.height) == (842, 595)
    for text in (page.heading, page.line, *page.caption, *(plot.title()[:16] for plot in page.plots)):
        assert pdf.tells(text), text
    assert pdf.lines > 100


def test_that_plots_stand_as_on_the_screen(desk: Desk) -> None:
    """The live curves on top, the front tabs in a row below; one in a window of its own comes last."""
    plots = page_of(desk).plots
    (top,), below = rows_of(plots)
    assert top is desk.window.live and len(below) == 3
    places = [plot.mapToGlobal(plot.rect().center()).x() for plot in below]
    assert places == sorted(places)
    dock = desk.window.docks.dock_of(below[0])
    assert dock is not None
    dock.setFloating(True)
    QApplication.processEvents()
    assert rows_of(plots)[-1] == [below[0]]


@pytest.mark.parametrize(("name", "kind"), (("page", "PDF pages (*.pdf)"), ("page.png", "")))
def test_that_the_menu_writes_the_page(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, kind: str
) -> None:
    """As PDF or PNG; the strip says where it is."""
    answer = (str(tmp_path / name), kind)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", staticmethod(lambda *_: answer))
    desk.window.actions_by_name["export_page"].trigger()
    if name == "page":
        path = tmp_path / "page.pdf"
        assert read_pdf(path.read_bytes()).tells("Untitled")
    else:
        path = tmp_path / name
        sheet = QImage(str(path))
        assert sheet.width() / sheet.height() == pytest.approx(842 / 595, abs=0.01)
        assert sheet.width() == pytest.approx(2 * 842 / 72 * desk.window.logicalDpiX(), abs=2)
    assert desk.window.strip.text == f"Saved to {path}"


def test_that_a_page_that_cannot_be_written_is_told(desk: Desk, tmp_path: Path) -> None:
    desk.window.page.write(page_of(desk), tmp_path / "no" / "page.pdf")
    assert desk.window.strip.text.startswith("Not saved to ")


def test_that_every_preset_has_words() -> None:
    """No field is written as a piece of code."""
    for preset in presets.presets():
        experiment = preset.read()
        text = "\n".join([network_words(experiment), *setting_lines(experiment)])
        assert not set("[]{}_=") & set(text), text
