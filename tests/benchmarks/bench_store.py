"""The store: appending a step, reading what is new, reading a long past for a plot."""

from typing import Any

import numpy as np
import pytest

from gradgui.engine.store import MetricStore
from tests.benchmarks.conftest import METRIC, STEPS, filled

LAYERS = (20, 200, 1000)


@pytest.mark.parametrize("layers", LAYERS)
def bench_append(benchmark: Any, layers: int) -> None:
    """One step of four metrics of every layer and five of the step."""
    store, names = MetricStore(), [f"metric {number}" for number in range(4)]
    for name in names:
        store.declare(name, tuple(range(1, layers + 1)))
    numbers = [f"number {number}" for number in range(5)]
    for name in numbers:
        store.declare(name, ())
    values: dict[str, Any] = {name: np.full(layers, 0.5) for name in names} | dict.fromkeys(numbers, 0.5)
    steps = iter(range(10**9))
    benchmark(lambda: store.append(next(steps), values))


@pytest.mark.parametrize("layers", LAYERS)
def bench_snapshot_of_what_is_new(benchmark: Any, layers: int) -> None:
    """The last 40 steps, as a plot reads them a few ten times a second."""
    store = filled(layers)
    benchmark(lambda: store.recent(METRIC, STEPS - 40))


@pytest.mark.parametrize("steps", (10_000, 1_000_000))
def bench_decimation_of_the_past(benchmark: Any, steps: int) -> None:
    """All steps of 20 layers in 1,200 buckets, as a plot reads them after a zoom."""
    store = filled(20, steps)
    benchmark(lambda: store.history(METRIC, 0, steps - 1, 1200))
