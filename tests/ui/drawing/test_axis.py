"""The labels of an axis do not touch."""

from itertools import pairwise

import pytest
from pytestqt.qtbot import QtBot

from gradgui.ui.drawing.axis import Axis, apart
from gradgui.ui.drawing.scale import Scale
from gradgui.ui.theme import font_metrics


def test_that_wide_labels_give_way_to_the_last() -> None:
    """Two labels need half of each one's room between them."""
    ticks = [(0.0, "0"), (1.0, "0.5"), (2.0, "1")]
    assert apart(ticks, lambda text: 0.5 * len(text)) == ticks
    assert apart(ticks, lambda text: 0.8 * len(text)) == [ticks[0], ticks[2]]
    assert apart([], lambda _: 1.0) == []


@pytest.mark.parametrize("size", [40.0, 90.0, 150.0, 400.0])
@pytest.mark.parametrize(("low", "high", "log"), [(-11.0, 0.5, True), (-4.4, -1.7, True), (0.0, 1.04, False)])
def test_that_labels_below_do_not_touch(
    qtbot: QtBot, size: float, low: float, high: float, log: bool
) -> None:
    """However narrow the plot is; a tick that has lost its label stays."""

    def ticks(low: float, high: float, room: int) -> tuple[list[tuple[float, str]], list[float]]:
        return Scale(log).ticks(low, high, max(3, round(1.7 * room)))

    axis = Axis("bottom", ticks)
    labelled, bare = (places for _, places in axis.tickValues(low, high, size))
    texts = axis.tickStrings(labelled, 1.0, 1.0)
    boxes = []
    for place, text in zip(labelled, texts, strict=True):
        middle, half = (place - low) / (high - low) * size, font_metrics().horizontalAdvance(text) / 2
        boxes.append((middle - half, middle + half))
    assert labelled
    assert all(left[1] < right[0] for left, right in pairwise(boxes))
    wanted, _ = ticks(low, high, int(size / axis.label_room()))
    assert {place for place, _ in wanted} == set(labelled) | ({p for p, _ in wanted} & set(bare))
