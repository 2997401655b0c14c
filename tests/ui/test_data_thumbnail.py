"""The thumbnail: what the run's data looks like, drawn from the samples that came with it."""

import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from gradgui.engine.dataset import Split
from gradgui.engine.events import RunStarted
from gradgui.engine.store import MetricStore
from gradgui.ui.class_colors import class_color
from gradgui.ui.data_thumbnail import DataThumbnail
from gradgui.ui.theme import DARK, LIGHT
from tests.ui.plots.observed import split
from tests.ui.plots.recording import experiment


@pytest.fixture
def thumbnail(qtbot: QtBot) -> DataThumbnail:
    """Return an empty thumbnail."""
    thumbnail = DataThumbnail(LIGHT)
    qtbot.addWidget(thumbnail)
    thumbnail.resize(300, 112)
    thumbnail.show()
    return thumbnail


def colors(thumbnail: DataThumbnail) -> set[str]:
    """Return the names of all colours on it."""
    image = thumbnail.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def started(data: Split | None) -> RunStarted:
    """Return the event of a run with these samples."""
    return RunStarted(1, experiment(2), MetricStore(), 0, 2, data)


def test_that_before_a_run_it_says_what_will_come(thumbnail: DataThumbnail) -> None:
    assert thumbnail.words() == thumbnail.accessibleDescription() == "The data comes with the run"


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_that_points_have_their_classes_colours(thumbnail: DataThumbnail, theme: type(LIGHT)) -> None:  # type: ignore[valid-type]
    thumbnail.set_theme(theme)
    thumbnail.show_run(started(split(test=0)))
    shown = colors(thumbnail)
    assert {class_color(0).name(), class_color(1).name(), theme.ground} <= shown
    assert thumbnail.words() == "10 training and 0 test samples\nred: 5, blue: 5"


def test_that_points_of_the_plane_keep_their_shape(thumbnail: DataThumbnail) -> None:
    thumbnail.show_run(started(split()))
    mapping = thumbnail._mapping()
    assert mapping.x(1.0) - mapping.x(0.0) == pytest.approx(mapping.y(0.0) - mapping.y(1.0))
    assert mapping.low < -1 and mapping.high > 1


def test_that_one_feature_is_drawn_as_a_curve(thumbnail: DataThumbnail) -> None:
    """Over the whole width."""
    thumbnail.show_run(started(split(1, ())))
    mapping = thumbnail._mapping()
    assert mapping.x(-1.0) < 0.1 * mapping.width and mapping.x(1.0) > 0.9 * mapping.width
    assert class_color(0).name() in colors(thumbnail)


def test_that_tables_show_the_size_of_each_class(thumbnail: DataThumbnail) -> None:
    data = split(4, ("ant", "bee", "cat"), test=5)
    thumbnail.show_run(started(data))
    counts = np.bincount(np.concatenate((data.train_targets, data.test_targets)).astype(int))
    assert [(name, count) for name, count, _ in thumbnail._counts] == [
        ("ant", counts[0]),
        ("bee", counts[1]),
        ("cat", counts[2]),
    ]
    image = thumbnail.grab().toImage()
    heights = [
        sum(image.pixelColor(x, y) == QColor(class_color(n)) for y in range(112))
        for n, x in enumerate((50, 150, 250))
    ]
    assert heights[0] > 60 and heights[2] / heights[0] == pytest.approx(counts[2] / counts[0], abs=0.05)


def test_that_tables_of_numbers_show_how_the_target_is_spread(thumbnail: DataThumbnail) -> None:
    thumbnail.show_run(started(split(3, ())))
    assert sum(count for _, count, _ in thumbnail._counts) == 14
    assert class_color(0).name() in colors(thumbnail)


def test_that_the_data_of_a_run_that_is_carried_on_is_not_drawn_again(thumbnail: DataThumbnail) -> None:
    data = split()
    thumbnail.show_run(started(data))
    parts = thumbnail._parts
    thumbnail.show_run(started(data))
    assert thumbnail._parts is parts
    thumbnail.show_run(started(None))
    assert thumbnail.words() == "The data comes with the run"
