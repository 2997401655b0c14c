"""How the panels share a window that stays on its screen, whatever is open and however large the type is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTabBar
from pytestqt.qtbot import QtBot

from gradgui.ui.plot_header import FlatButton
from gradgui.ui.theme import State, set_font_scale
from tests.ui.bench import Bench

SIZES = ((1440, 900), (1366, 768))


@pytest.fixture(params=SIZES, ids="{0[0]}×{0[1]}".format)
def bench(request: pytest.FixtureRequest, qtbot: QtBot, tmp_path: Path) -> Iterator[Bench]:
    """Return a window in the size of a screen, with a run that is ready."""
    made = Bench(tmp_path)
    qtbot.addWidget(made.window)
    made.window.resize(*request.param)
    made.window.show()
    made.window.reset_layout()
    qtbot.waitExposed(made.window)
    made.ready()
    yield made
    set_font_scale(1.0)
    made.window.files.close_unasked()
    QApplication.processEvents()


def act(bench: Bench, *names: str) -> None:
    """Do what entries of the menus do, one after the other."""
    for name in names:
        bench.window.actions_by_name[name].trigger()
        rest(bench)


def rest(bench: Bench) -> None:
    """Let the layouts come to rest."""
    for _ in range(4):
        bench.settle()
        QTest.qWait(1)


def widths(bench: Bench) -> dict[str, int]:
    """Return how wide the panels are that can be seen."""
    docks = bench.window.docks
    return {dock.objectName(): dock.width() for dock in docks if not dock.visibleRegion().isEmpty()}


def test_that_no_panel_enlarges_the_window(bench: Bench) -> None:
    """Lens, phase diagram, plots with moved views and type of 250 % find room in what there is."""
    window = bench.window
    size = window.size()
    window.selection.select(2)
    rest(bench)
    for name in ("phase_diagram", "histograms", "ledger"):
        dock = window.docks.dock_of(window.plots[name])
        assert dock is not None
        dock.show()
        dock.raise_()
        rest(bench)
        window.plots[name].areas[0].set_follow(False)
    window.stage.tile()
    act(bench, *["larger"] * 6)
    layout = window.layout()
    assert layout is not None
    assert window.size() == size
    assert layout.minimumSize().width() <= size.width()
    act(bench, "usual_size", "reset_layout")
    assert window.size() == size


def test_that_a_button_is_cut_rather_than_its_panel_enlarged(bench: Bench) -> None:
    """Its tooltip tells the text, and it is whole again where there is room."""
    header = bench.window.live.header
    button = header.findChildren(FlatButton)[-1]
    whole = button.width()
    least = header.minimumSizeHint().width()
    header.setFixedWidth(least)
    rest(bench)
    assert button.width() < whole
    assert button.text() in button.toolTip()
    assert header.row.minimumSize().width() <= least
    header.setFixedWidth(1000)
    rest(bench)
    assert button.width() == whole


def test_that_type_and_projector_leave_the_panels_as_they_were(bench: Bench) -> None:
    """Larger type on a projector, then without it the usual type: every panel has its width again."""
    before = widths(bench)
    act(bench, "projector", "larger", "projector", "usual_size")
    assert widths(bench) == before
    act(bench, *["larger"] * 5, "usual_size")
    assert widths(bench) == before


def test_that_plots_become_tabs_beside_the_lens(bench: Bench) -> None:
    """Fewer columns, each as wide as a plot needs; the plot that was clicked stays in front."""
    window = bench.window
    loss = window.plots["loss_curves"]
    loss.graphics.setFocus()
    columns = len(window.docks.rows()[0])
    window.selection.select(2)
    rest(bench)
    assert not window.docks.lens.isHidden()
    assert loss.is_shown()
    assert window.docks.is_usual
    assert all(dock.width() >= 270 for row in window.docks.rows() for dock in row)
    bars = [bar for bar in window.findChildren(QTabBar) if bar.isVisible() and bar.count() > 1]
    assert bars
    window.docks.lens.hide()
    rest(bench)
    assert len(window.docks.rows()[0]) == columns
    assert loss.is_shown()


def test_that_plots_that_somebody_moved_stay_where_they_are(bench: Bench) -> None:
    """The lens takes its room and nothing more."""
    window = bench.window
    window.stage.tile()
    rest(bench)
    before = [[dock.objectName() for dock in row] for row in window.docks.rows()]
    window.selection.select(2)
    rest(bench)
    assert sorted(map(sorted, before)) == sorted(
        sorted(dock.objectName() for dock in row) for row in window.docks.rows()
    )


def test_that_larger_type_gives_the_message_more_of_the_scrubbers_room(bench: Bench) -> None:
    """At once, not with the next message or size of the window."""
    window = bench.window
    window.strip.show_message(State.WARNING, "The file of the data cannot be read. " * 3)
    rest(bench)
    before = scrubber_parts(bench)
    act(bench, *["larger"] * 4)
    assert (larger := scrubber_parts(bench)) < before
    window.resize(window.width() - 1, window.height())
    rest(bench)
    assert scrubber_parts(bench) == larger


def scrubber_parts(bench: Bench) -> set[str]:
    """Return which parts of the scrubber that may be left out are there."""
    scrubber = bench.window.scrubber
    parts = {"speed": scrubber.speed, "words": scrubber.words, "field": scrubber.field}
    return {name for name, part in parts.items() if not part.isHidden()}
