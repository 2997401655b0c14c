"""What the benchmarks of parts share: no screen, one thread, a filled store."""

import os
from collections.abc import Iterator

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from gradgui.engine.store import MetricStore

METRIC, STEPS = "signal_grad_norm", 4000


@pytest.fixture(scope="session")
def app() -> Iterator[QApplication]:
    """Return the application object, which fonts and pictures need."""
    known = QApplication.instance()
    yield known if isinstance(known, QApplication) else QApplication([])


def filled(layers: int, steps: int = STEPS) -> MetricStore:
    """Return a store with that many steps of a metric of every layer."""
    store, random = MetricStore(), np.random.default_rng(0)
    store.declare(METRIC, tuple(range(1, layers + 1)))
    rows = np.exp(random.standard_normal((256, layers)))
    for step in range(steps):
        store.append(step, {METRIC: rows[step % 256]})
    return store
