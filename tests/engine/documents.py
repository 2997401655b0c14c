"""Documents and recorded stores for the tests, and plain readers of their files."""

import sqlite3
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from gradgui.engine.document import Document
from gradgui.engine.recorder import Recorder
from gradgui.engine.store import MetricStore
from tests.engine.experiments import experiment

FloatArray = npt.NDArray[np.float64]
IntArray = npt.NDArray[np.int64]

LAYERS = (1, 2, 4)


def new_document(folder: Path, **changes: Any) -> Document:
    """Return an unsaved document of a small experiment."""
    return Document.create(experiment(**changes), folder, folder / "recovery")


def values_at(step: int, layers: tuple[int, ...] = LAYERS) -> FloatArray:
    """Return numbers of a step that no other step has."""
    return np.array([np.sin(step * 0.01) + 10.0 * layer + step * 1e-6 for layer in layers])


def record(document: Document, steps: range, number: int = 1) -> int:
    """Record steps of two metrics, ``gain`` of LAYERS and ``loss`` every third step; return the run.

    number: of its experiment.
    """
    run = document.start_run(number, 3)
    store = MetricStore(recent=64)
    store.declare("gain", LAYERS)
    store.declare("loss", ())
    recorder = Recorder(document, run, store)
    recorder.start()
    for step in steps:
        store.append(step, {"gain": values_at(step)})
        if step % 3 == 0:
            store.append(step, {"loss": float(step)})
    recorder.finish()
    return run


def read_chunks(path: Path, metric: str) -> tuple[IntArray, FloatArray]:
    """Return the full-resolution steps and values of a metric with sqlite3 and numpy alone."""
    connection = sqlite3.connect(path)
    query = "SELECT rows, layers, content FROM chunk WHERE metric = ? AND level = 0 ORDER BY first_step"
    steps, values = [np.empty(0, np.int64)], []
    for rows, layers, content in connection.execute(query, (metric,)):
        columns = max(1, len(layers.split(",")) if layers else 0)
        steps.append(np.frombuffer(content, "<i8", rows))
        values.append(np.frombuffer(content, "<f8", offset=8 * rows).reshape(rows, columns))
    connection.close()
    return np.concatenate(steps), np.concatenate(values)
