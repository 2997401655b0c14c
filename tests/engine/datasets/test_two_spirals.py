"""The two spirals."""

import math
from pathlib import Path

import numpy as np
import pytest

from gradgui.engine.dataset import FloatArray, IntArray
from gradgui.engine.datasets.two_spirals import INNER_RADIUS, TwoSpirals
from gradgui.engine.random import TorchDraws, generator


def build(spec: TwoSpirals) -> tuple[FloatArray, IntArray | FloatArray]:
    dataset = spec.build(TorchDraws(generator(0, "data", 0)), "cross_entropy", Path())
    return dataset.inputs, dataset.targets


@pytest.mark.parametrize("turns", [0.25, 1.5, 3.0])
def test_that_the_angle_grows_with_the_radius_half_a_turn_apart(turns: float) -> None:
    inputs, targets = build(TwoSpirals(samples=400, noise=0.0, turns=turns))
    radius = np.hypot(*inputs.T)
    angle = np.arctan2(inputs[:, 1], inputs[:, 0]) - 2 * math.pi * turns * radius - math.pi * targets
    assert np.allclose(np.exp(1j * angle), 1)
    assert radius.min() > INNER_RADIUS and 0.99 < radius.max() < 1


def test_that_points_lie_evenly_along_an_arm() -> None:
    inputs, targets = build(TwoSpirals(samples=2000, noise=0.0))
    steps = np.hypot(*np.diff(inputs[targets == 0], axis=0).T)
    assert steps.max() / steps.min() < 2


def test_that_the_defaults_are_the_contract_s() -> None:
    spec = TwoSpirals()
    assert (spec.samples, spec.noise, spec.test_fraction) == (1000, 0.05, 0.2)


@pytest.mark.parametrize("samples", [4, 5, 1001])
def test_that_the_arms_are_equally_large_to_one_sample(samples: int) -> None:
    counts = np.bincount(build(TwoSpirals(samples=samples))[1])
    assert counts.tolist() == [samples // 2, samples - samples // 2]


def test_that_noise_has_the_deviation_asked_for() -> None:
    with_noise, without = (
        build(TwoSpirals(samples=20_000, noise=0.3))[0],
        build(TwoSpirals(samples=20_000, noise=0.0))[0],
    )
    difference = with_noise - without
    assert difference.std() == pytest.approx(0.3, rel=0.02) and abs(difference.mean()) < 0.01
