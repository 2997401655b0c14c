"""The metric store against a plain array of everything that was recorded."""

import math
import threading
import tracemalloc
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import pytest

from gradgui.engine.store import History, MetricStore

FloatArray = npt.NDArray[np.float64]


@dataclass
class Model:
    """A store and beside it every row in full."""

    store: MetricStore
    rows: dict[str, list[tuple[int, FloatArray]]] = field(default_factory=dict)

    def declare(self, metric: str, layers: tuple[int, ...]) -> None:
        self.store.declare(metric, layers)
        self.rows[metric] = []

    def append(self, step: int, values: dict[str, FloatArray | float]) -> None:
        self.store.append(step, values)
        for metric, value in values.items():
            self.rows[metric].append((step, np.atleast_1d(np.array(value, np.float64))))

    def all_of(self, metric: str) -> tuple[npt.NDArray[np.int64], FloatArray]:
        steps, values = zip(*self.rows[metric], strict=True)
        return np.array(steps), np.stack(values)

    def check_recent(self, metric: str, since: int, kept: int) -> None:
        steps, values = self.all_of(metric)
        begin = max(int(np.searchsorted(steps, since)), len(steps) - kept)
        series = self.store.recent(metric, since)
        np.testing.assert_array_equal(series.steps, steps[begin:])
        np.testing.assert_array_equal(series.values, values[begin:])
        last_step, last = self.store.last(metric)
        assert last_step == steps[-1]
        np.testing.assert_array_equal(last, values[-1])

    def check_history(self, metric: str, start: int, stop: int, points: int) -> History:
        """Compare each bucket with what was recorded in it; the buckets cover the range once."""
        steps, values = self.all_of(metric)
        history = self.store.history(metric, start, stop, points)
        count = len(history.starts)
        assert all(len(part) == count for part in (history.stops, history.low, history.high, history.mean))
        wanted = steps[(steps >= start) & (steps <= stop)]
        if not len(wanted):
            return history
        assert count and history.starts[0] <= wanted[0] and history.stops[-1] >= wanted[-1]
        assert (history.starts <= history.stops).all() and (history.starts[1:] > history.stops[:-1]).all()
        begins = np.searchsorted(steps, history.starts)
        ends = np.searchsorted(steps, history.stops, side="right")
        np.testing.assert_array_equal(begins[1:], ends[:-1])
        np.testing.assert_array_equal(steps[begins], history.starts)
        np.testing.assert_array_equal(steps[ends - 1], history.stops)
        chunk = values[begins[0] : ends[-1]]
        edges = begins - begins[0]
        np.testing.assert_array_equal(history.low, np.fmin.reduceat(chunk, edges, 0))
        np.testing.assert_array_equal(history.high, np.fmax.reduceat(chunk, edges, 0))
        real = ~np.isnan(chunk)
        count = np.add.reduceat(real, edges, 0, dtype=np.int64)
        assert (np.isnan(history.mean) == (count == 0)).all()
        slack = 1e-12 * np.where(np.isfinite(history.low), abs(history.low), 0) + 1e-12 * abs(history.mean)
        within = (history.low <= history.mean + slack) & (history.mean <= history.high + slack)
        assert within[count > 0].all()
        self.check_means(history, chunk, edges, (ends - begins)[:, None] == count)
        return history

    @staticmethod
    def check_means(
        history: History, chunk: FloatArray, edges: npt.NDArray[np.int64], whole: npt.NDArray[np.bool_]
    ) -> None:
        """Compare the means of buckets that hold no NaN."""
        ends = np.append(edges[1:], len(chunk))
        with np.errstate(invalid="ignore", over="ignore"):
            wanted = np.add.reduceat(chunk, edges, 0) / (ends - edges)[:, None]
        size = np.maximum.reduceat(np.abs(chunk), edges, 0)
        finite = np.isfinite(wanted)
        distance = abs(np.where(finite, history.mean, 0) - np.where(finite, wanted, 0))
        same = (history.mean == wanted) | (distance <= 1e-12 * size)
        assert same[whole & np.isfinite(size)].all()
        assert (history.mean == wanted)[whole & np.isinf(size)].all()


def filled(steps: int, recent: int = 64, seed: int = 0) -> Model:
    """Record some metrics: with NaN, infinity, a late one, sparse ones, one with gaps."""
    draw = np.random.default_rng(seed)
    model = Model(MetricStore(recent))
    model.declare("wide", (1, 2, 3, 5))
    model.declare("loss", ())
    model.declare("test", ())
    model.declare("gaps", (4,))
    wide = draw.normal(size=(steps, 4)) * 10.0 ** draw.integers(-30, 30, (steps, 4))
    wide[draw.random((steps, 4)) < 0.1] = np.nan
    wide[:, 3] = np.where(draw.random(steps) < 0.2, np.inf, np.nan)
    for step in range(steps):
        row: dict[str, FloatArray | float] = {"wide": wide[step], "loss": float(step**2)}
        if step % 50 == 0 or step == steps - 1:
            row["test"] = float(draw.random())
        if (step // 100) % 3:
            row["gaps"] = np.array([draw.random()])
        if step == steps // 3:
            model.declare("late", (7, 8))
        if step >= steps // 3:
            row["late"] = draw.random(2)
        model.append(step, row)
    return model


@pytest.mark.parametrize("steps", [1, 15, 16, 17, 63, 64, 65, 79, 80, 81, 255, 256, 257, 1023, 1025, 5000])
def test_that_reading_agrees_with_everything_recorded(steps: int) -> None:
    """At any number of steps around the sizes of the levels, for any range and resolution."""
    model = filled(steps)
    draw = np.random.default_rng(steps)
    assert model.store.last_step == steps - 1
    for metric in (name for name, rows in model.rows.items() if rows):
        for since in (-5, 0, steps // 2, steps - 40, steps - 1, steps + 3):
            model.check_recent(metric, since, 64)
        ranges = [(0, steps - 1), (-10, 10 * steps), (steps - 1, steps - 1), (steps - 30, steps)]
        ranges += [tuple(sorted(draw.integers(0, steps, 2))) for _ in range(6)]
        for start, stop in ranges:
            for points in (1, 7, 300, 10**9):
                model.check_history(metric, int(start), int(stop), points)


def test_that_fifty_thousand_steps_are_held_in_levels() -> None:
    model = filled(50_000, recent=2048)
    for metric in model.rows:
        model.check_recent(metric, 0, 2048)
        for start, stop in ((0, 49_999), (49_000, 49_999), (20_000, 30_000), (47_000, 48_500)):
            for points in (500, 10**9):
                model.check_history(metric, start, stop, points)
    whole = model.check_history("loss", 0, 49_999, 10**9)
    assert 1000 <= len(whole.starts) <= 4 * 2048
    fresh = model.check_history("loss", 48_000, 49_999, 10**9)
    assert len(fresh.starts) == 2000


@pytest.mark.parametrize("points", [1, 10, 100, 1000])
def test_that_no_more_points_come_than_asked_for(points: int) -> None:
    model = filled(3000)
    assert len(model.store.history("loss", 0, 2999, points).starts) <= points


def test_that_a_recent_range_is_in_full_detail() -> None:
    model = filled(3000)
    history = model.store.history("loss", 2950, 2999, 1000)
    np.testing.assert_array_equal(history.starts, np.arange(2950, 3000))
    np.testing.assert_array_equal(history.starts, history.stops)
    np.testing.assert_array_equal(history.mean[:, 0], np.arange(2950.0, 3000) ** 2)


def test_that_a_metric_which_began_late_is_as_detailed_as_others() -> None:
    """Asked for from step 0, where it was not yet recorded."""
    store = MetricStore(64)
    store.declare("early", ())
    for step in range(1000):
        if step == 960:
            store.declare("late", ())
        store.append(step, {"early": 1.0, "late": 2.0} if step >= 960 else {"early": 1.0})
    assert len(store.history("late", 0, 999, 10**6).starts) == 40


def test_that_an_unknown_or_empty_metric_reads_as_nothing() -> None:
    store = MetricStore(64)
    store.declare("empty", (1, 2))
    for name in ("empty", "unknown"):
        assert len(store.recent(name, 0).steps) == 0
        assert len(store.history(name, 0, 10, 5).starts) == 0
        step, values = store.last(name)
        assert step == -1 and len(values) == 0
    assert store.last_step == -1
    assert store.metrics() == {"empty": (1, 2)}


@pytest.mark.parametrize("steps", [1, 40, 300, 3000])
def test_that_declaring_other_layers_keeps_those_that_stay(steps: int) -> None:
    """At every level; NaN for layers that are new, and the old order does not matter."""
    model = filled(steps)
    model.store.declare("wide", (5, 2, 9))
    unknown = np.nan
    model.rows["wide"] = [(step, np.array([row[3], row[1], unknown])) for step, row in model.rows["wide"]]
    assert model.store.metrics()["wide"] == (5, 2, 9)
    for more in range(100):
        model.append(steps + more, {"wide": np.array([more, -more, 1.0])})
    model.check_recent("wide", 0, 64)
    for points in (5, 10**9):
        model.check_history("wide", 0, steps + 100, points)


def test_that_declaring_the_same_layers_changes_nothing() -> None:
    model = filled(300)
    model.store.declare("wide", (1, 2, 3, 5))
    model.store.declare("loss", ())
    model.check_recent("wide", 0, 64)
    model.check_history("loss", 0, 300, 10**9)


def test_that_what_was_read_stays_as_it_was() -> None:
    """Readers get copies: neither side can change what the other has."""
    store = MetricStore(16)
    store.declare("m", (1,))
    row = np.array([1.0])
    store.append(0, {"m": row})
    series, history, last = store.recent("m", 0), store.history("m", 0, 9, 9), store.last("m")[1]
    row[0] = 5.0
    for step in range(1, 40):
        store.append(step, {"m": row})
    assert series.values[0, 0] == history.low[0, 0] == last[0] == 1.0
    store.last("m")[1][:] = -1
    store.recent("m", 0).values[:] = -1
    assert store.last("m")[1][0] == 5.0


@pytest.mark.parametrize("size", [0, 8, 100])
def test_that_a_size_which_does_not_divide_is_refused(size: int) -> None:
    if size % 16:
        with pytest.raises(ValueError, match="multiple of 16"):
            MetricStore(size)


def test_that_no_row_is_torn_while_another_thread_writes() -> None:
    """Every row is one number repeated: a reader that sees two has read a torn row."""
    store = MetricStore(256)
    columns = 50
    store.declare("a", tuple(range(columns)))
    store.declare("b", tuple(range(columns)))
    errors: list[str] = []
    done = threading.Event()
    reads = [0, 0, 0]

    def write() -> None:
        for step in range(30_000):
            store.append(step, {"a": np.full(columns, float(step)), "b": np.full(columns, float(-step))})
        done.set()

    def read(number: int) -> None:
        while not done.is_set():
            last = store.last_step
            series = store.recent("a", last - 100)
            if (series.values != series.steps[:, None]).any() or (np.diff(series.steps) != 1).any():
                errors.append("recent")
            step, values = store.last("b")
            if step >= 0 and (values != -step).any():
                errors.append("last")
            history = store.history("a", max(0, last - 5000), last, 200)
            if (history.low != history.starts[:, None]).any() or (
                history.high != history.stops[:, None]
            ).any():
                errors.append("history")
            if (history.starts[1:] != history.stops[:-1] + 1).any():
                errors.append("gap")
            reads[number] += 1

    threads = [threading.Thread(target=write), *(threading.Thread(target=read, args=(n,)) for n in range(3))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert not errors, errors[:5]
    assert min(reads) > 10


def test_that_memory_stays_small_and_nearly_flat() -> None:
    """100,000 steps of 200 columns: 160 MB in full; here a few levels."""
    store = MetricStore()
    store.declare("m", tuple(range(200)))
    row = np.ones(200)
    tracemalloc.start()
    sizes = []
    for step in range(100_000):
        store.append(step, {"m": row})
        if step in (9_999, 49_999, 99_999):
            sizes.append(tracemalloc.get_traced_memory()[0])
    tracemalloc.stop()
    assert sizes[-1] < 60e6
    assert sizes[-1] - sizes[1] < 15e6


@pytest.mark.parametrize("steps", [0, 5, 200, 3000])
def test_that_a_branch_has_the_past_and_goes_its_own_way(steps: int) -> None:
    """Both read as stores that were told everything themselves, also where they go on with other layers."""
    parent, alone, other = MetricStore(64), MetricStore(64), MetricStore(64)
    for store in (parent, alone, other):
        store.declare("gain", (1, 2, 3))
        for step in range(steps):
            store.append(step, {"gain": np.array([step, -step, math.sin(step)])})
    branch = parent.branch()
    assert branch.last_step == steps - 1
    for store in (branch, other):
        store.declare("gain", (3, 1))
    for step in range(steps, steps + 700):
        for store in (parent, alone):
            store.append(step, {"gain": np.array([1.0, 2.0, step])})
        for store in (branch, other):
            store.append(step, {"gain": np.array([3.0, -step])})
        if step % 50 == 0:
            assert_alike(parent, alone)
            assert_alike(branch, other)
    assert_alike(parent, alone)
    assert_alike(branch, other)


def assert_alike(store: MetricStore, other: MetricStore) -> None:
    assert (store.last_step, store.first_step("gain")) == (other.last_step, other.first_step("gain"))
    for points in (7, 300, 100_000):
        ours, theirs = (each.history("gain", 0, each.last_step, points) for each in (store, other))
        for name in ("starts", "stops", "low", "high", "mean"):
            np.testing.assert_array_equal(getattr(ours, name), getattr(theirs, name), name)


def test_that_a_branch_of_a_long_past_costs_neither_time_nor_memory() -> None:
    """What is never written again stays shared."""
    store = MetricStore(64)
    store.declare("gain", tuple(range(500)))
    for step in range(20_000):
        store.append(step, {"gain": np.full(500, float(step))})
    tracemalloc.start()
    branch = store.branch()
    assert tracemalloc.get_traced_memory()[0] < 20_000
    store.append(20_000, {"gain": np.zeros(500)})
    tracemalloc.stop()
    assert branch.last_step == 19_999 and branch.last("gain")[1][0] == 19_999.0
