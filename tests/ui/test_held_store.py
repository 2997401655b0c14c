"""A store as it was at one moment: nothing later is ever read from it."""

import numpy as np
import pytest

from gradgui.engine.store import MetricStore
from gradgui.ui.held_store import HeldStore


def filled(steps: int) -> MetricStore:
    """Return a store of one metric of two layers whose values are the step and its double."""
    store = MetricStore(recent=64)
    store.declare("gain", (1, 2))
    record(store, steps)
    return store


def record(store: MetricStore, steps: int) -> None:
    """Record further steps."""
    for step in range(store.last_step + 1, store.last_step + 1 + steps):
        store.append(step, {"gain": np.array([step, 2.0 * step])})


@pytest.mark.parametrize("later", (0, 1, 50, 500, 5000))
def test_that_nothing_later_is_read(later: int) -> None:
    """However much is recorded meanwhile."""
    store = filled(100)
    held = HeldStore(store, ["gain", "unknown"])
    record(store, later)
    assert held.last_step == 99
    step, values = held.last("gain")
    assert (step, values.tolist()) == (99, [99.0, 198.0])
    assert held.recent("gain", 0).steps.max(initial=-1) <= 99
    history = held.history("gain", 0, 10**6, 1000)
    assert (history.starts[0], history.stops[-1]) == (0, 99)
    assert np.nanmax(history.high[:, 1]) == 198.0
    assert history.starts[1:].tolist() == (history.stops[:-1] + 1).tolist()
    part = held.history("gain", 50, 60, 1000)
    assert part.starts[0] <= 50
    assert 57 <= part.stops[-1] <= 63
    assert held.first_step("gain") == 0


def test_that_all_that_is_held_in_full_is_read() -> None:
    """While the other store still has it."""
    store = filled(50)
    held = HeldStore(store)
    record(store, 10)
    series = held.recent("gain", 40)
    assert series.steps.tolist() == list(range(40, 50))
    assert series.values[:, 1].tolist() == [2.0 * step for step in range(40, 50)]
    assert held.recent("gain", 50).steps.size == 0


def test_that_the_newest_is_kept_when_nothing_else_is() -> None:
    """The other store holds only the newest steps in full."""
    store = filled(50)
    held = HeldStore(store)
    record(store, 1000)
    assert held.recent("gain", 49).values.tolist() == [[49.0, 98.0]]


def test_that_a_metric_that_came_later_is_unknown() -> None:
    """And layers that have changed make what is held worthless."""
    store = filled(10)
    held = HeldStore(store)
    store.declare("loss", ())
    store.append(10, {"gain": np.zeros(2), "loss": 1.0})
    assert held.metrics() == {"gain": (1, 2)}
    assert held.last("loss")[0] == -1
    assert held.recent("loss", 0).steps.size == 0
    assert held.history("loss", 0, 100, 10).starts.size == 0
    assert held.first_step("loss") == -1
    assert held.is_valid()
    store.declare("gain", (1, 2, 3))
    assert not held.is_valid()
