"""XOR."""

from pathlib import Path

import numpy as np

from gradgui.engine.datasets.xor import Xor
from gradgui.engine.random import TorchDraws, generator


def test_that_the_class_is_the_sign_of_the_product() -> None:
    dataset = Xor(samples=5000, noise=0.0).build(TorchDraws(generator(0, "data", 0)), "cross_entropy", Path())
    assert np.array_equal(dataset.targets, (dataset.inputs.prod(axis=1) < 0).astype(np.int64))
    assert -1 <= dataset.inputs.min() < -0.99 and 0.99 < dataset.inputs.max() < 1
    assert 0.45 < dataset.targets.mean() < 0.55
