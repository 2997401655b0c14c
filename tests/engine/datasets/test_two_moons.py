"""The two moons."""

from pathlib import Path

import numpy as np
import pytest

from gradgui.engine.datasets.two_moons import TwoMoons
from gradgui.engine.random import TorchDraws, generator


@pytest.mark.parametrize("samples", [4, 9, 1000])
def test_that_the_geometry_is_scikit_learn_s(samples: int) -> None:
    sklearn = pytest.importorskip("sklearn.datasets")
    inputs, targets = sklearn.make_moons(samples, shuffle=False, noise=None)
    ours = TwoMoons(samples=samples, noise=0.0).build(
        TorchDraws(generator(0, "data", 0)), "cross_entropy", Path()
    )
    assert np.allclose(ours.inputs, inputs, atol=1e-12) and np.array_equal(ours.targets, targets)
