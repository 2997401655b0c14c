"""Predictions of all lanes side by side, for which every lane is observed while they can be seen."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from gradgui.engine.events import ObservationMade
from gradgui.engine.observed import Request
from gradgui.ui.lane_modes import LaneMode
from gradgui.ui.plot import Plot
from gradgui.ui.plots.predictions import REQUESTS, Predictions
from tests.ui.plots.lanes import Lanes, show_lanes
from tests.ui.plots.observed import boundary, made
from tests.ui.plots.recording import Recording

Show = Callable[[type[Plot], Recording | None], Predictions]


def of_lane(lane: int, step: int = 10) -> ObservationMade:
    """Return what another lane's network says: the classes change places."""
    event = made(boundary(outputs=boundary().outputs[:, ::-1]), "boundary", step)
    return replace(event, request=Request("boundary", lane=lane))


@pytest.fixture
def lanes() -> Lanes:
    return Lanes(Recording(3, 30), Recording(3, 30), Recording(3, 30))


@pytest.fixture
def plot(show: Show, lanes: Lanes) -> Predictions:
    """Return the plot on three lanes, of which B is shown; A and B have been observed."""
    plot = show(Predictions, None)
    show_lanes(plot, lanes, shown=1)
    plot.take(made(boundary(), "boundary"))
    plot.take_beside(of_lane(0))
    plot.refresh()
    return plot


def pictures(plot: Predictions) -> list[bool]:
    return [panel.area.picture is not None for panel in plot._panels]


def test_that_all_lanes_are_asked_for_while_they_stand_there(show: Show, lanes: Lanes) -> None:
    plot = show(Predictions, None)
    told: list[object] = []
    plot.needs_changed.connect(lambda: told.append(plot.requests_of_all()))
    show_lanes(plot, lanes)
    assert told[-1] == REQUESTS
    plot.lanes.choose(LaneMode.ALONE)
    plot.refresh()
    assert told[-1] == frozenset()


def test_that_each_lane_has_its_picture_under_its_name(plot: Predictions) -> None:
    assert plot._side.headings == ["A", "B", "C"]
    assert pictures(plot) == [True, True, False]
    assert plot._panels[1].area is plot.area
    assert plot._panels[2].area.message == "Nothing to show yet"


def test_that_a_zoom_is_in_every_panel(plot: Predictions) -> None:
    plot._panels[0].area.zoom_view(0.5)
    ranges = [panel.area.view.viewRange() for panel in plot._panels[:2]]
    assert ranges[0][0] == pytest.approx(ranges[1][0], rel=0.05)
    assert ranges[0][1] == pytest.approx(ranges[1][1], rel=0.05)


def test_that_a_lane_that_is_shown_next_has_its_picture_at_once(plot: Predictions, lanes: Lanes) -> None:
    """And the one that was shown keeps its own, each in its place."""
    before = [panel.view.data for panel in plot._panels[:2] if panel.view is not None]  # type: ignore[attr-defined]
    show_lanes(plot, lanes, shown=0)
    assert plot._panels[0].area is plot.area and pictures(plot) == [True, True, False]
    after = [panel.view.data for panel in plot._panels[:2] if panel.view is not None]  # type: ignore[attr-defined]
    assert all(one is other for one, other in zip(before, after, strict=True))


def test_that_another_run_forgets_what_was_observed(plot: Predictions) -> None:
    show_lanes(plot, Lanes(Recording(3, 30), Recording(3, 30)))
    assert pictures(plot) == [False, False]


def test_that_pointer_click_and_words_name_the_lane(plot: Predictions, qtbot: QtBot) -> None:
    asked: list[int] = []
    plot.lane_chosen.connect(asked.append)
    area = plot._panels[0].area
    pixel = QPointF(float(area.mapping().x(1.0)), float(area.mapping().y(0.5)))
    place = plot.graphics.mapFromScene(area.mapToScene(pixel))
    qtbot.mouseMove(plot.graphics.viewport(), place)
    qtbot.waitUntil(lambda: bool(plot.readout.text()))
    spot = area.mapFromScene(plot.graphics.mapToScene(place))
    x1, x2 = area.mapping().x_place(spot.x()), area.mapping().y_place(spot.y())
    assert abs(x1 - 1.0) < 0.02 and abs(x2 - 0.5) < 0.02
    assert plot.readout.text() == f"lane A: x1 {x1:.2g} · x2 {x2:.2g} · class red: p = 1"
    qtbot.mouseClick(plot.graphics.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == [0]
    assert "lane A: Of the plane shown" in plot.state_words()
    header, rows = plot.table()
    assert header[0] == "lane" and {row[0] for row in rows} == {"A", "B"}


def test_that_a_paused_plot_takes_no_news_of_other_lanes(plot: Predictions) -> None:
    plot.set_paused(True)
    plot.take_beside(of_lane(2))
    plot.refresh()
    assert pictures(plot) == [True, True, False]
