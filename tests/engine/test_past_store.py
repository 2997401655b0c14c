"""A store as it was at a past step, and one that goes on from there, against all that was recorded."""

import numpy as np
import numpy.typing as npt
import pytest

from gradgui.engine.past_store import ContinuedStore, PastStore
from gradgui.engine.store import MetricStore

FloatArray = npt.NDArray[np.float64]


def value(step: int, layer: int) -> float:
    return float(np.sin(0.01 * step) + layer)


def recorded(steps: range, store: MetricStore | None = None, layers: tuple[int, ...] = (1, 2)) -> MetricStore:
    store = store or MetricStore(recent=64)
    store.declare("gain", layers)
    store.declare("loss", ())
    for step in steps:
        store.append(step, {"gain": np.array([value(step, layer) for layer in layers]), "loss": float(step)})
    return store


@pytest.mark.parametrize("step", [0, 37, 990, 999])
def test_that_nothing_after_the_step_is_there(step: int) -> None:
    past = PastStore(recorded(range(1000)), step)
    assert past.last_step == step
    assert not len(past.recent("gain", 0).steps) or past.recent("gain", 0).steps[-1] <= step
    found = past.history("gain", 0, 10**9, 5000)
    assert not len(found.stops) or found.stops[-1] <= step


def test_that_the_step_has_its_own_numbers() -> None:
    """Where they are held in buckets only they are those that were computed again."""
    store = recorded(range(1000))
    assert PastStore(store, 999).last("loss")[1] == [999.0]
    again = PastStore(store, 37, {"gain": np.array([1.5, 2.5]), "loss": 37.0}, {"gain": (1, 2), "loss": ()})
    assert again.last("loss")[0] == 37 and again.last("loss")[1] == [37.0]
    np.testing.assert_array_equal(again.recent("gain", 37).values, [[1.5, 2.5]])
    assert again.recent("gain", 0).steps.tolist() == [37]


def test_that_other_layers_than_those_of_the_step_are_left_out() -> None:
    """A metric that a later edit gave to more layers."""
    store = recorded(range(100), layers=(1, 2))
    store.declare("gain", (1, 2, 3))
    recorded(range(100, 120), store, (1, 2, 3))
    past = PastStore(store, 90, {}, {"gain": (1, 2)})
    assert past.metrics()["gain"] == (1, 2)
    np.testing.assert_array_equal(past.last("gain")[1], [value(90, 1), value(90, 2)])
    assert past.history("gain", 80, 90, 100).mean.shape[1] == 2


def test_that_a_metric_of_later_steps_is_not_there() -> None:
    store = recorded(range(50))
    store.declare("lr", ())
    store.append(60, {"lr": 0.1})
    past = PastStore(store, 40)
    assert "lr" not in past.metrics() and past.first_step("lr") == -1
    assert past.last("lr")[0] == -1


@pytest.mark.parametrize("own", [0, 1, 30, 500])
def test_that_what_comes_after_is_added(own: int) -> None:
    """No step twice, none of the future that was left, all values as recorded."""
    store = ContinuedStore(PastStore(recorded(range(1000)), 990))
    assert store.last_step == 990
    recorded(range(991, 991 + own), store)
    assert store.last_step == 990 + own and store.first_step("loss") == 0
    assert store.last("loss")[1] == [990.0 + own]
    found = store.history("loss", 0, 10**9, 200)
    assert len(found.starts) <= 220 and (found.starts[1:] > found.stops[:-1]).all()
    assert (found.low[:, 0] >= found.starts).all() and (found.high[:, 0] <= found.stops).all()
    assert found.stops[-1] == 990 + own
    series = store.recent("loss", 980)
    assert (np.diff(series.steps) == 1).all() and series.steps[-1] == 990 + own
    np.testing.assert_array_equal(series.values[:, 0], series.steps)


def test_that_a_branch_goes_its_own_way() -> None:
    one = ContinuedStore(PastStore(recorded(range(100)), 50))
    recorded(range(51, 60), one)
    two = one.branch()
    recorded(range(60, 65), two)
    assert (one.last_step, two.last_step) == (59, 64)
    assert two.recent("loss", 45).steps.tolist() == list(range(45, 65))


def test_that_layers_of_an_edit_are_added_to_the_past() -> None:
    store = ContinuedStore(PastStore(recorded(range(100)), 50))
    recorded(range(51, 60), store, layers=(2, 3))
    found = store.history("gain", 45, 59, 100)
    np.testing.assert_array_equal(found.mean[:, 0], [value(step, 2) for step in range(45, 60)])
    assert np.isnan(found.mean[:6, 1]).all() and not np.isnan(found.mean[6:, 1]).any()
