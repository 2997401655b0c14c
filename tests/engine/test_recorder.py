"""What a recorder writes against everything that was recorded, read back by RecordedStore."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from gradgui.engine import chunk_builder
from gradgui.engine import recorder as recorder_module
from gradgui.engine.chunk import rows_in
from gradgui.engine.chunk_table import read_index
from gradgui.engine.document_error import DocumentError
from gradgui.engine.recorder import Recorder
from gradgui.engine.store import MetricStore
from tests.engine.documents import LAYERS, new_document, record, values_at


def test_that_every_step_is_there_in_full(tmp_path: Path) -> None:
    """Though the ring of the store is overrun many times between two writes."""
    document = new_document(tmp_path)
    run = record(document, range(7, 5_000))
    store = document.store(run)
    assert (store.first_step("gain"), store.last_step) == (7, 4_999)
    assert (store.first_step("loss"), store.first_step("none")) == (9, -1)
    history = store.history("gain", 7, 4_999, 10_000)
    np.testing.assert_array_equal(history.starts, np.arange(7, 5_000))
    expected = np.stack([values_at(step) for step in range(7, 5_000)])
    for part in (history.low, history.high, history.mean):
        np.testing.assert_array_equal(part, expected)
    step, values = store.last("gain")
    assert step == 4_999
    np.testing.assert_array_equal(values, values_at(4_999))
    series = store.recent("gain", 4_000)
    np.testing.assert_array_equal(series.steps, np.arange(4_000, 5_000))
    np.testing.assert_array_equal(series.values, expected[4_000 - 7 :])
    assert len(store.recent("gain", 0).steps) == 2048 and len(store.recent("none", 0).steps) == 0
    np.testing.assert_array_equal(store.recent("loss", 4_990).steps, [4_992, 4_995, 4_998])
    document.close()


@pytest.mark.parametrize(
    "window", [(0, 29_999), (1_234, 25_678), (29_000, 29_999), (0, 50), (40_000, 50_000)]
)
@pytest.mark.parametrize("points", [10, 300])
def test_that_buckets_hold_what_was_recorded(
    window: tuple[int, int], points: int, long_run: "LongRun"
) -> None:
    """Each bucket's min, max and mean are those of its own steps, and the buckets follow each other."""
    start, stop = window
    history = long_run.store.history("gain", start, stop, points)
    assert len(history.starts) <= points + 1
    if start >= 30_000:
        assert not len(history.starts)
        return
    assert (history.starts[1:] == history.stops[:-1] + 1).all()
    assert history.starts[0] <= start and history.stops[-1] >= min(stop, 29_999)
    for first, last, low, high, mean in zip(
        history.starts, history.stops, history.low, history.high, history.mean, strict=True
    ):
        inside = long_run.values[first : last + 1]
        np.testing.assert_array_equal(low, inside.min(0))
        np.testing.assert_array_equal(high, inside.max(0))
        np.testing.assert_allclose(mean, inside.mean(0), rtol=1e-12)


class LongRun:
    """30,000 recorded steps."""

    def __init__(self, folder: Path) -> None:
        self.document = new_document(folder)
        self.store = self.document.store(record(self.document, range(30_000)))
        self.values = np.stack([values_at(step) for step in range(30_000)])


@pytest.fixture(scope="module")
def long_run(tmp_path_factory: pytest.TempPathFactory) -> Iterator["LongRun"]:
    made = LongRun(tmp_path_factory.mktemp("long"))
    yield made
    made.document.close()


def test_that_coarse_levels_are_stored(tmp_path: Path) -> None:
    """Each with its share of the rows, each next one on what the one before holds."""
    document = new_document(tmp_path)
    run = record(document, range(10_000))
    index = read_index(document.database, run)["gain"]
    for level, rows in index.levels.items():
        count = sum(row["rows"] for row in rows)
        assert count == -(-10_000 // rows_in(level))
        assert rows[-1]["last_step"] == 9_999
    assert max(index.levels) >= 5
    document.close()


def test_that_layers_may_change_during_a_run(tmp_path: Path) -> None:
    """What the other layers recorded stays; NaN stands where a layer was not."""
    document = new_document(tmp_path)
    run = document.start_run(1, 3)
    store = MetricStore(recent=64)
    store.declare("gain", (1, 2))
    recorder = Recorder(document, run, store)
    recorder.start()
    for step in range(100):
        store.append(step, {"gain": np.array([step, -step], np.float64)})
    store.declare("gain", (2, 3))
    for step in range(100, 150):
        store.append(step, {"gain": np.array([-step, step], np.float64)})
    recorder.finish()
    history = document.store(run).history("gain", 0, 149, 1000)
    np.testing.assert_array_equal(history.mean[:, 0], -np.arange(150))
    assert np.isnan(history.mean[:100, 1]).all()
    np.testing.assert_array_equal(history.mean[100:, 1], np.arange(100, 150))
    document.close()


def test_that_nan_and_infinity_are_recorded(tmp_path: Path) -> None:
    document = new_document(tmp_path)
    run = document.start_run(1, 3)
    store = MetricStore()
    store.declare("loss", ())
    recorder = Recorder(document, run, store)
    recorder.start()
    values = [1.0, np.nan, np.inf, -np.inf, 5e-324, -0.0]
    for step, value in enumerate(values):
        store.append(step, {"loss": value})
    recorder.finish()
    kept = document.store(run).recent("loss", 0).values[:, 0]
    assert kept.tobytes() == np.array(values).tobytes()
    document.close()


def test_that_steps_are_there_within_two_seconds(tmp_path: Path) -> None:
    """While the run goes on, in what another reader of the working copy sees."""
    document = new_document(tmp_path)
    run = document.start_run(1, 3)
    store = MetricStore()
    store.declare("gain", LAYERS)
    recorder = Recorder(document, run, store)
    recorder.start()
    store.append(0, {"gain": values_at(0)})
    deadline = time.monotonic() + 2
    while document.store(run).last_step < 0 and time.monotonic() < deadline:
        time.sleep(0.02)
    assert document.store(run).last_step == 0
    store.append(1, {"gain": values_at(1)})
    recorder.finish()
    assert document.store(run).last_step == 1
    assert len(read_index(document.database, run)["gain"].ordered(0)) == 1
    document.close()


def test_that_the_cap_takes_the_oldest_full_steps(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The newest stay in full, coarser ones stand for the rest, and the sum is kept."""
    monkeypatch.setattr(chunk_builder, "CHUNK_BYTES", 20_000)
    document = new_document(tmp_path)
    document.set_size_cap(600_000)
    run = record(document, range(40_000))
    store = document.store(run)
    index = read_index(document.database, run)
    kept = sum(row["bytes"] for metric in index.values() for rows in metric.levels.values() for row in rows)
    assert kept <= 600_000
    assert index["gain"].ordered(0)[0]["first_step"] > 10_000
    assert store.first_step("gain") == 0 and store.last_step == 39_999
    history = store.history("gain", 0, 39_999, 100_000)
    assert history.starts[0] == 0 and history.stops[-1] == 39_999
    assert (history.starts[1:] == history.stops[:-1] + 1).all()
    values = np.stack([values_at(step) for step in range(40_000)])
    for first, last, low in zip(history.starts, history.stops, history.low, strict=True):
        np.testing.assert_array_equal(low, values[first : last + 1].min(0))
    newest = store.history("gain", 39_000, 39_999, 100_000)
    np.testing.assert_array_equal(newest.mean, values[39_000:])
    document.close()


def test_that_a_disk_that_takes_nothing_costs_resolution_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once it takes something again, all steps are there: the oldest in buckets, the newest in full."""
    document = new_document(tmp_path)
    run = document.start_run(1, 3)
    store = MetricStore(recent=64)
    store.declare("gain", LAYERS)
    monkeypatch.setattr(recorder_module, "MEMORY_LIMIT", 200_000)
    monkeypatch.setattr(recorder_module, "INTERVAL", 0.01)
    told: list[str] = []
    recorder = Recorder(document, run, store, told.append)
    full = threading.Event()
    full.set()
    begin = document.begin_writing

    def begin_writing() -> object:
        if full.is_set():
            raise DocumentError([])
        return begin()

    monkeypatch.setattr(document, "begin_writing", begin_writing)
    monkeypatch.setattr(recorder, "_say", lambda problem: told.append(problem))
    recorder.start()
    for step in range(60_000):
        store.append(step, {"gain": values_at(step)})
        if step % 500 == 0:
            time.sleep(0.002)
    time.sleep(0.1)
    full.clear()
    time.sleep(0.1)
    recorder.finish()
    recorded = document.store(run)
    history = recorded.history("gain", 0, 59_999, 100_000)
    assert history.starts[0] == 0 and history.stops[-1] == 59_999
    assert (history.starts[1:] == history.stops[:-1] + 1).all()
    assert (history.stops > history.starts).any()
    values = np.stack([values_at(step) for step in range(60_000)])
    for first, last, high in zip(history.starts, history.stops, history.high, strict=True):
        np.testing.assert_array_equal(high, values[first : last + 1].max(0))
    assert told[-1] == "" and len(told) > 1
    document.close()


def test_that_a_recorder_that_stands_still_leaves_a_gap(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No level has a bucket over steps that were lost."""
    document = new_document(tmp_path)
    run = document.start_run(1, 3)
    store = MetricStore(recent=64)
    store.declare("gain", LAYERS)
    monkeypatch.setattr(recorder_module, "QUEUE_LIMIT", 50_000)
    recorder = Recorder(document, run, store)
    for step in range(10_000):
        store.append(step, {"gain": values_at(step)})
    recorder._collect()
    for step in range(10_000, 12_000):
        store.append(step, {"gain": values_at(step)})
    recorder.finish()
    recorded = document.store(run)
    for points in (100, 100_000):
        history = recorded.history("gain", 0, 11_999, points)
        (jump,) = np.flatnonzero(history.starts[1:] > history.stops[:-1] + 1)
        assert 1_000 < history.stops[jump] < 4_000 and history.starts[jump + 1] == 10_000
    document.close()
