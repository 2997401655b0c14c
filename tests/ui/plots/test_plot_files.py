"""What plots give away: pictures, drawings, tables; and what is said where that fails."""

import csv
import io
import math
import os
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gradgui.ui import plot_picture
from gradgui.ui.drawing.curves_area import RAW_OPACITY
from gradgui.ui.plot import PLOTS, Plot
from gradgui.ui.plot_files import CSV, PDF, PNG, SVG, Export, PlotFiles, proposed_name
from gradgui.ui.plot_table import csv_bytes
from gradgui.ui.plots.heat_map import HeatMap
from gradgui.ui.plots.live_curves import LiveCurves
from gradgui.ui.theme import DARK
from tests.ui.bench import Desk
from tests.ui.pdf_reader import read_pdf
from tests.ui.plots.recording import Recording

Show = Callable[[type[Plot], Recording | None], Plot]


@pytest.fixture
def plot(show: Show) -> Plot:
    """Return live curves of five layers."""
    return show(LiveCurves, Recording(5, steps=20))


@pytest.fixture
def files(plot: Plot) -> Iterator[PlotFiles]:
    """Return what writes plots to files."""
    yield PlotFiles(plot)


def heard(files: PlotFiles) -> dict[str, list[object]]:
    """Return lists that fill with what is told."""
    told: dict[str, list[object]] = {"saved": [], "failed": [], "said": []}
    files.saved.connect(told["saved"].append)
    files.failed.connect(told["failed"].append)
    files.said.connect(told["said"].append)
    return told


def colors(image: QImage) -> set[str]:
    """Return all colours of a picture."""
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("name", list(PLOTS))
def test_that_a_picture_has_twice_the_pixels(show: Show, name: str) -> None:
    """Of the drawing and its title; and the colours of first and last layer where it shows them."""
    shown = show(PLOTS[name], Recording(3, steps=40))
    image = QImage.fromData(plot_picture.png(shown))
    assert image.width() == 2 * shown.graphics.width()
    assert image.height() == 2 * (shown.graphics.height() + plot_picture.TITLE_HEIGHT)
    if name in ("live_curves", "depth_profile"):
        assert {shown.context.layer_color(n, 3).name() for n in (1, 3)} <= colors(image)


@pytest.mark.parametrize("name", list(PLOTS))
def test_that_pictures_show_nothing_of_the_pointer(show: Show, name: str) -> None:
    """The layer under it is drawn as any other, stays under it, and the selected one stands out."""
    shown = show(PLOTS[name], Recording(3, steps=40))
    selection = shown.context.selection
    image, drawing = plot_picture.image(shown), plot_picture.svg(shown)
    selection.hover(2)
    assert plot_picture.image(shown) == image
    assert plot_picture.svg(shown) == drawing
    assert selection.hovered == 2
    if name in ("live_curves", "depth_profile"):
        selection.select(2)
        assert plot_picture.image(shown) != image


def test_that_a_drawing_has_title_axis_words_and_colored_lines(plot: Plot) -> None:
    """As SVG that any program reads: text is text, curves are paths, what is out of view is cut off."""
    plot.areas[0].view.setRange(yRange=(-3.5, -0.5), padding=0)
    plot.refresh()
    root = ET.fromstring(plot_picture.svg(plot).decode())
    space = "{http://www.w3.org/2000/svg}"
    texts = {"".join(each.itertext()).strip() for each in root.iter(f"{space}text")}
    assert {plot.title(), "Untitled", "step", "10⁻²"} <= texts
    strokes = {each.get("stroke") for each in root.iter() if each.get("stroke")}
    assert {plot.context.layer_color(n, 5).name() for n in range(1, 6)} <= strokes
    assert list(root.iter(f"{space}image")) == []
    assert list(root.iter(f"{space}clipPath")) != []


@pytest.mark.parametrize("name", list(PLOTS))
def test_that_a_page_has_the_plots_size_its_words_and_lines(show: Show, name: str) -> None:
    """As PDF: text can be searched, and what is drawn in lines stays lines."""
    shown = show(PLOTS[name], Recording(3, steps=40))
    page = read_pdf(plot_picture.pdf(shown))
    size = plot_picture.size_of(shown)
    points = [72 * length / shown.logicalDpiX() for length in (size.width(), size.height())]
    assert (page.width, page.height) == pytest.approx(points, abs=1)
    assert page.tells(shown.title())
    if name == "live_curves":
        assert page.lines > 60 and page.pictures == 0


def test_that_the_pointer_is_not_in_the_picture(plot: Plot, qtbot: QtBot) -> None:
    """Exporting twice gives the same, with the cursor in the plot or not."""
    before = plot_picture.png(plot)
    plot.areas[0].set_cursor(200.0)  # type: ignore[attr-defined]
    assert plot_picture.png(plot) == before


def test_that_smoothed_curves_lie_over_faint_raw_ones(plot: Plot) -> None:
    """In drawings as on the screen."""
    assert isinstance(plot, LiveCurves)
    plain = plot_picture.svg(plot)
    plot.smoothing.slider.setValue(3)
    plot.refresh()
    root = ET.fromstring(plot_picture.svg(plot).decode())
    color = plot.context.layer_color(1, 5).name()
    lines = [each for each in root.iter() if each.get("stroke") == color]
    assert {float(each.get("opacity", "1")) for each in lines} == {RAW_OPACITY, 1.0}
    plot.smoothing.slider.setValue(0)
    plot.refresh()
    assert plot_picture.svg(plot) == plain


def test_that_a_heat_map_is_exported_sharp_and_without_outlines(show: Show) -> None:
    """One colour a layer and step in twice the pixels; a chosen layer changes nothing."""
    heat = show(HeatMap, Recording(3, steps=40))
    before = plot_picture.png(heat)
    heat.context.selection.select(2)
    heat.heat.area.set_cursor(200.0)  # type: ignore[attr-defined]
    assert plot_picture.png(heat) == before
    root = ET.fromstring(plot_picture.svg(heat).decode())
    image = next(root.iter("{http://www.w3.org/2000/svg}image"))
    assert float(image.get("width", "0")) > 500
    area = heat.areas[0]
    picture = QImage.fromData(before)
    edge = area.mapToScene(QPointF(float(area.mapping().x(20.0)), float(area.mapping().y(1.5))))
    x, y = round(2 * edge.x()), round(2 * (edge.y() + plot_picture.TITLE_HEIGHT))
    assert len({picture.pixelColor(x, y + row).name() for row in range(-6, 7)}) == 2


def test_that_csv_reads_back_exactly(show: Show) -> None:
    """Shortest floats in C notation; nan, inf and -inf as such; the columns of `run --csv`."""
    values = np.array([0.1 + 0.2, 5e-324, np.nan, np.inf])
    recording = Recording(4)
    recording.record(2, signal_grad_norm=values)
    text = csv_bytes(show(LiveCurves, recording).table()).decode("utf-8")
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0] == ["step", "layer", "metric", "value"]
    assert [row[3] for row in rows[1:5]] == ["0.30000000000000004", "5e-324", "nan", "inf"]
    assert [float(row[3]) for row in rows[1:3]] == values[:2].tolist()
    assert math.isnan(float(rows[3][3]))
    assert {(row[0], row[1], row[2]) for row in rows[1:]} == {
        (str(step), str(layer), "signal_grad_norm") for step in (0, 1) for layer in (1, 2, 3, 4)
    }
    assert csv_bytes((("a", "b"), [(-math.inf, None), (1, 'x,"y')])).decode() == 'a,b\n-inf,\n1,"x,""y"\n'


def test_that_only_what_is_in_view_is_in_the_table(plot: Plot) -> None:
    """After a zoom the other steps are left out."""
    plot.areas[0].view.setRange(xRange=(5, 9), padding=0)
    plot.areas[0].set_follow(False)
    plot.refresh()
    assert {row[0] for row in plot.table()[1]} == {5, 6, 7, 8, 9}


@pytest.mark.parametrize(
    ("method", "export"), (("save_png", PNG), ("save_svg", SVG), ("save_pdf", PDF), ("save_csv", CSV))
)
def test_that_a_file_is_proposed_and_written(
    plot: Plot,
    files: PlotFiles,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    method: str,
    export: Export,
) -> None:
    """Named after experiment and plot; the next proposal is in the same folder; the suffix is added."""
    proposals: list[Path] = []

    def ask(_parent: object, _title: str, proposal: str, _kinds: str) -> tuple[str, str]:
        proposals.append(Path(proposal))
        return str(tmp_path / "mein Bild ∂"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    told = heard(files)
    for _ in range(2):
        getattr(files, method)(plot)
    written = tmp_path / f"mein Bild ∂{export.suffix}"
    content = written.read_bytes(), export.content(plot)
    assert content[0] == content[1] or (export is PDF and read_pdf(content[0]) == read_pdf(content[1]))
    assert told["saved"] == [written, written]
    assert proposals[0].name == f"Untitled - signal grad norm{export.suffix}"
    assert proposals[1].parent == tmp_path
    assert [each.name for each in tmp_path.iterdir()] == [written.name]


def test_that_a_cancelled_dialog_writes_nothing(
    plot: Plot, files: PlotFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And says nothing."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    told = heard(files)
    files.save_png(plot)
    assert told == {"saved": [], "failed": [], "said": []}


def test_that_a_missing_folder_is_named(plot: Plot, files: PlotFiles, tmp_path: Path) -> None:
    """With the file and the reason."""
    told = heard(files)
    path = tmp_path / "gone" / "plot.csv"
    files.save(plot, CSV, path)
    assert told["failed"] == [f"Not saved to {path}: No such file or directory"]
    assert told["saved"] == []


@pytest.mark.parametrize("fault", ("full", "torn"))
def test_that_a_full_disk_leaves_the_old_file(
    plot: Plot, files: PlotFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str
) -> None:
    """No half-written one takes its place, none is left beside it."""
    path = tmp_path / "plot.png"
    path.write_bytes(b"old")

    def full(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    if fault == "full":
        monkeypatch.setattr(os, "fsync", full)
    else:
        monkeypatch.setattr(Path, "read_bytes", lambda _path: b"half")
    told = heard(files)
    files.save(plot, PNG, path)
    monkeypatch.undo()
    assert path.read_bytes() == b"old"
    assert [each.name for each in tmp_path.iterdir()] == ["plot.png"]
    assert str(path) in str(told["failed"][0])


def test_that_the_proposed_name_is_one_that_every_system_takes(show: Show) -> None:
    """Whatever the experiment is called."""
    recording = Recording(3, steps=2)
    shown = show(LiveCurves, recording)
    named = recording.run.experiment.model_copy(update={"name": "a/b:c\\..\n" + "x" * 500})
    object.__setattr__(shown.run, "experiment", named)
    name = proposed_name(shown)
    assert len(name) < 150
    assert not set(name) & set('/\\:*?"<>|\n')


def test_that_pictures_and_numbers_go_to_the_clipboard(plot: Plot, files: PlotFiles) -> None:
    """The picture with twice the pixels, the numbers parted by tabs."""
    told = heard(files)
    files.copy_picture(plot)
    assert QGuiApplication.clipboard().image().width() == 2 * plot.graphics.width()
    files.copy_data(plot)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[:2] == ["step\tlayer\tmetric\tvalue", "0\t1\tsignal_grad_norm\t0.0001"]
    assert len(lines) == 1 + 20 * 5
    assert told["said"][1] == f"100 rows of “{plot.title()}” copied"
    QGuiApplication.clipboard().clear()


def test_that_the_strip_says_what_came_of_it(qtbot: QtBot, tmp_path: Path) -> None:
    """Failure, success and the words for who does not see the plot."""
    desk = Desk(qtbot, tmp_path)
    desk.record(3)
    desk.window.refresher.draw_all()
    desk.window.plot_files.save(desk.window.live, CSV, tmp_path / "gone" / "a.csv")
    assert "gone" in desk.window.strip.text
    assert "No such file" in desk.window.strip.text
    desk.window.plot_files.save(desk.window.live, CSV, tmp_path / "a.csv")
    assert "a.csv" in desk.window.strip.text
    desk.window.live.action("describe").trigger()
    assert "at step 2: layer 1 has 0.1, layer 4 0.1" in desk.window.strip.text
    assert desk.window.live.graphics.accessibleDescription() == desk.window.strip.text
    desk.close()


def test_that_a_dark_picture_is_dark(show: Show) -> None:
    """The picture is what is on the screen."""
    shown = show(LiveCurves, Recording(3, steps=5))
    shown.set_theme(DARK)
    shown.refresh()
    assert plot_picture.image(shown).pixelColor(1, 1) == QColor(DARK.ground)
