"""The sine."""

import math
from pathlib import Path

import numpy as np
import pytest

from gradgui.engine.dataset import Dataset, DatasetError
from gradgui.engine.datasets.sine import Sine
from gradgui.engine.random import TorchDraws, generator


def build(spec: Sine) -> Dataset:
    return spec.build(TorchDraws(generator(0, "data", 0)), "mse", Path())


@pytest.mark.parametrize("periods", [0.25, 2.0, 5.0])
def test_that_the_target_is_the_sine_over_the_periods(periods: float) -> None:
    dataset = build(Sine(samples=2000, noise=0.0, periods=periods))
    assert np.array_equal(dataset.targets, np.sin(dataset.inputs[:, 0]))
    assert np.ptp(dataset.inputs) == pytest.approx(2 * math.pi * periods, rel=0.01)


def test_that_noise_is_on_the_target_alone() -> None:
    with_noise, without = build(Sine(samples=20_000, noise=0.5)), build(Sine(samples=20_000, noise=0.0))
    assert np.array_equal(with_noise.inputs, without.inputs)
    assert (with_noise.targets - without.targets).std() == pytest.approx(0.5, rel=0.02)


def test_that_cross_entropy_is_refused() -> None:
    message = r"^training\.loss: found cross_entropy .*; allowed: mse$"
    with pytest.raises(DatasetError, match=message):
        Sine().describe("cross_entropy", Path())
    with pytest.raises(DatasetError, match=message):
        Sine().build(TorchDraws(generator(0, "data", 0)), "cross_entropy", Path())
