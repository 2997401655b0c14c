"""Histograms: every entry is counted once, in its bin or by name."""

import numpy as np
import pytest

from gradgui.engine.observation import OBSERVATIONS
from gradgui.engine.observations.histograms import (
    BINS,
    MOST_ENTRIES,
    Histogram,
    HistogramsData,
    count,
)
from gradgui.engine.trainer import Trainer
from tests.engine.experiments import dense, experiment

DRAWS = np.random.default_rng(5)
SAMPLES = {
    "normal": DRAWS.normal(size=(40, 30)),
    "float32": DRAWS.normal(size=(40, 30)).astype(np.float32),
    "many decades": DRAWS.normal(size=900) * 10.0 ** DRAWS.integers(-300, 300, 900),
    "huge": np.array([1.7e308, -1.7e308, 1.0, 5e-320]),
    "odd": np.array([0.0, -0.0, np.nan, np.inf, -np.inf, 1.0, -2.0, 4.0]),
    "zeros": np.zeros(7),
    "nothing": np.array([np.nan, np.inf]),
}


def observed(trainer: Trainer, layer: int | None) -> HistogramsData:
    look = OBSERVATIONS["histograms"].look(trainer, layer)
    assert look is not None
    data = look(False)
    assert isinstance(data, HistogramsData)
    return data


def expected(values: np.ndarray, histogram: Histogram) -> np.ndarray:
    """Count by comparing every entry with every pair of edges; the last bin holds its upper edge."""
    flat = np.asarray(values, np.float64).ravel()
    flat = flat[np.isfinite(flat) & (flat != 0)]
    places = np.log10(np.abs(flat)) if histogram.log else flat
    low, high = histogram.edges[:-1, None], histogram.edges[1:, None]
    return ((places >= low) & (places < high)).sum(1)


@pytest.mark.parametrize("log", [False, True])
@pytest.mark.parametrize("name", SAMPLES)
def test_that_every_entry_is_counted_once(name: str, log: bool) -> None:
    values = SAMPLES[name]
    histogram = count(values, log)
    flat = values.astype(np.float64)
    assert histogram.zeros == (flat == 0).sum()
    assert histogram.nans == np.isnan(flat).sum()
    assert histogram.infinities == np.isinf(flat).sum()
    assert histogram.entries == histogram.size == values.size
    assert len(histogram.edges) == len(histogram.counts) + 1
    np.testing.assert_array_equal(histogram.counts, expected(values, histogram))


def test_that_two_bins_make_one_when_the_range_doubles() -> None:
    """So a picture over time can be binned again without an error."""
    small, large = count(np.array([0.3, -0.9]), False), count(np.array([0.3, -1.1]), False)
    assert len(small.edges) == len(large.edges) == BINS + 1
    np.testing.assert_array_equal(large.edges[BINS // 4 : -BINS // 4], small.edges[::2])


def test_that_of_a_huge_tensor_spread_entries_are_counted() -> None:
    values = np.ones(3 * MOST_ENTRIES, np.float32)
    histogram = count(values, False)
    assert histogram.size == len(values) and histogram.entries == MOST_ENTRIES


def test_that_they_are_of_the_layers_own_tensors() -> None:
    """Numbers of the last step's batch, weights as they are now."""
    trainer = Trainer(experiment(network__layers=[dense("relu", units=5), dense("sigmoid", units=7)]))
    for _ in range(3):
        trainer.step()
    data = observed(trainer, 2)
    signals, weight = trainer.network.layers[1], trainer.parameters[2, "weight"]
    tensors = {
        "weight": weight.value,
        "weight_grad": weight.grad,
        "preactivation": signals.z.value,
        "output": signals.y.value,
        "preactivation_grad": signals.z.grad,
    }
    assert data.layer == 2 and set(data.quantities) == set(tensors)
    for name, histogram in data.quantities.items():
        values = tensors[name].numpy()
        assert histogram.entries == values.size
        assert histogram.log is ("grad" in name)
        np.testing.assert_array_equal(histogram.counts, expected(values, histogram))


def test_that_exact_zeros_of_relu_are_named() -> None:
    trainer = Trainer(experiment(network__layers=[dense("relu", units=5)]))
    trainer.step()
    output = observed(trainer, 1).quantities["output"]
    assert output.zeros == (trainer.network.layers[0].y.value == 0).sum() > 0


def test_that_before_the_first_step_there_are_weights_alone() -> None:
    """Nothing else has a value yet."""
    trainer = Trainer(experiment())
    assert set(observed(trainer, None).quantities) == {"weight"}
    assert observed(trainer, None).layer == 1
    assert OBSERVATIONS["histograms"].look(trainer, 99) is None
