"""The circles."""

from pathlib import Path

import numpy as np
import pytest
from pydantic import ValidationError

from gradgui.engine.datasets.circles import Circles
from gradgui.engine.random import TorchDraws, generator


@pytest.mark.parametrize(("samples", "factor"), [(4, 0.5), (9, 0.8), (1000, 0.0)])
def test_that_the_geometry_is_scikit_learn_s(samples: int, factor: float) -> None:
    sklearn = pytest.importorskip("sklearn.datasets")
    inputs, targets = sklearn.make_circles(samples, shuffle=False, noise=None, factor=factor)
    ours = Circles(samples=samples, noise=0.0, factor=factor).build(
        TorchDraws(generator(0, "data", 0)), "cross_entropy", Path()
    )
    assert np.allclose(ours.inputs, inputs, atol=1e-12) and np.array_equal(ours.targets, targets)


def test_that_the_inner_circle_must_be_smaller() -> None:
    with pytest.raises(ValidationError):
        Circles(factor=1.0)
