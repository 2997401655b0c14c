"""What documents cost: opening and scrolling a long record, and recording beside a run."""

import random
import statistics
import time
from pathlib import Path

import numpy as np
import pytest

from gradgui.engine.checkpoint import take
from gradgui.engine.checkpoint_log import CheckpointLog
from gradgui.engine.chunk import Chunk
from gradgui.engine.chunk_builder import ChunkBuilder
from gradgui.engine.chunk_table import ChunkWriter
from gradgui.engine.document import Document
from gradgui.engine.recorder import Recorder
from gradgui.engine.store import MetricStore
from gradgui.engine.trainer import DEFAULT_METRICS, Trainer, prepare_thread
from tests.engine.documents import new_document
from tests.engine.experiments import dense, experiment

PER_LAYER = ("signal_grad_norm", "output_grad_norm", "weight_grad_norm", "input_norm")
STEPS, DEPTH = 1_000_000, 200


def long_document(folder: Path) -> Path:
    """Return a saved document of STEPS × DEPTH numbers of four metrics, as its recorder would write it."""
    document = new_document(folder)
    run = document.start_run(1, 3)
    layers = tuple(range(1, DEPTH + 1))
    builder = ChunkBuilder(layers, -1)
    writer = ChunkWriter(document.database, document.size_cap)
    draw = np.random.default_rng(0)
    rows = 20_000
    values = np.exp(draw.normal(size=(1, rows, DEPTH)))
    for first in range(0, STEPS, rows):
        steps = np.repeat(np.arange(first, first + rows), 2).reshape(-1, 2)
        builder.add(Chunk(0, layers, steps, values, np.ones(rows, np.int64)))
        if first + rows == STEPS:
            builder.finish()
        with document.change():
            for part in builder.due():
                for metric in PER_LAYER:
                    written = writer.write(run, metric, part)
                part.written = written
                part.full = True
            writer.keep_cap()
        builder.forget_written()
    path = folder / "long.gradgui"
    document.save(path)
    document.close()
    return path


@pytest.mark.slow
def test_that_a_long_record_opens_and_scrolls(tmp_path: Path) -> None:
    """A million steps × 200 layers: open with the first picture in 2 s; then a window in a frame or two."""
    path = long_document(tmp_path)
    seconds = []
    for _ in range(3):  # the disk may still be busy with what was just written
        begun = time.perf_counter()
        document = Document.open(path, tmp_path / "recovery")
        store = document.store(1)
        history = store.history(PER_LAYER[0], 0, STEPS, 1_000)
        seconds.append(time.perf_counter() - begun)
        if len(seconds) < 3:
            document.close()
    opened = min(seconds)
    assert history.starts[0] == 0 and history.stops[-1] == STEPS - 1
    draw, times = random.Random(0), []
    for width in (STEPS, 300_000, 100_000, 30_000, 10_000, 3_000, 1_000):
        start = draw.randrange(STEPS - width + 1)
        for shift in range(20):
            begin = min(start + shift * width // 100, STEPS - width)
            began = time.perf_counter()
            history = store.history(PER_LAYER[0], begin, begin + width - 1, 1_000)
            times.append(time.perf_counter() - began)
            assert len(history.starts) <= 1_001 and history.stops[-1] >= begin + width - 1
    document.close()
    print(
        f"{path.stat().st_size / 1e9:.2f} GB, opened in {opened:.2f} s, "
        f"a window in {statistics.median(times) * 1e3:.0f} ms, at most {max(times) * 1e3:.0f} ms"
    )
    assert opened <= 2.0
    assert statistics.median(times) <= 0.05


def seconds_of(trainer: Trainer, steps: int, store: MetricStore, log: CheckpointLog | None = None) -> float:
    """Train and append as the training thread does; return the thread's seconds on the clock."""
    begun = time.perf_counter()
    for _ in range(steps):
        step = trainer.global_step
        if log is not None and log.is_due(step):
            log.take(step, trainer.experiment, lambda: take(trainer))
        trainer.step()
        store.append(step, trainer.values)
    return time.perf_counter() - begun


def new_store(trainer: Trainer) -> MetricStore:
    store = MetricStore()
    for metric, layers in trainer.layers.items():
        store.declare(metric, layers)
    return store


@pytest.mark.slow
@pytest.mark.parametrize("depth", [5, 50])
def test_that_recording_costs_little(depth: int, tmp_path: Path) -> None:
    """At most 5 % of the step rate, measured in turn: with a recorder and checkpoints, and without."""
    prepare_thread()
    layers = [dense("relu", 32)] * depth
    described = experiment(network={"layers": layers}, dataset={"kind": "two_spirals", "samples": 1000})
    trainer = Trainer(described, metrics=DEFAULT_METRICS)
    plain = new_store(trainer)
    document = new_document(tmp_path)
    steps = 15_000 // depth
    seconds_of(trainer, steps, plain)
    ratios = []
    for number in range(9):
        store = new_store(trainer)
        log = CheckpointLog.begin(described, tmp_path)
        recorder = Recorder(document, document.start_run(1, number), store, checkpoints=log)
        recorder.start()
        with_recorder = seconds_of(trainer, steps, store, log)
        assert len(log.timeline().anchors) >= 3
        recorder.finish()
        ratios.append(with_recorder / seconds_of(trainer, steps, plain))
    document.close()
    cost = statistics.median(ratios) - 1
    print(f"{depth} layers: recording costs {cost:.1%}", [f"{ratio:.3f}" for ratio in ratios])
    assert cost <= 0.05
