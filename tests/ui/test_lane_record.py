"""Where lanes part: the branching that leads to both."""

import pytest

from gradgui.engine.events import RunStarted
from gradgui.engine.store import MetricStore
from gradgui.ui.lane_record import LaneRecord, parted_at
from tests.ui.bench import experiment


def lane(number: int, parent: int | None = None, step: int = 0) -> LaneRecord:
    store = MetricStore()
    store.declare("loss", ())
    for made in range(1000):
        store.append(made, {"loss": 1.0})
    started = RunStarted(1, experiment(3), store, step, 3, lane=number, branched_from=parent)
    return LaneRecord(started, experiment(3), experiment(3), parent, step)


@pytest.mark.parametrize(
    ("one", "other", "step"),
    [(0, 1, 100), (1, 0, 100), (0, 2, 100), (1, 2, 300), (2, 1, 300), (1, 3, 100), (0, 3, 200), (2, 3, 100)],
)
def test_that_lanes_part_at_their_last_common_step(one: int, other: int, step: int) -> None:
    """B from A at 100, C from B at 300, D from A at 200."""
    lanes = {0: lane(0), 1: lane(1, 0, 100), 2: lane(2, 1, 300), 3: lane(3, 0, 200)}
    assert parted_at(lanes, one, other) == step


def test_that_lanes_without_a_common_past_part_at_the_beginning() -> None:
    assert parted_at({0: lane(0), 1: lane(1)}, 0, 1) == 0
