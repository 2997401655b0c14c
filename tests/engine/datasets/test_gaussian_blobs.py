"""The blobs."""

from pathlib import Path

import numpy as np
import pytest

from gradgui.engine.dataset import DatasetError
from gradgui.engine.datasets.gaussian_blobs import GaussianBlobs
from gradgui.engine.random import TorchDraws, generator


@pytest.mark.parametrize("classes", [2, 3, 10])
def test_that_neighbouring_centres_are_two_apart(classes: int) -> None:
    spec = GaussianBlobs(samples=4 * classes, noise=0.0, classes=classes)
    dataset = spec.build(TorchDraws(generator(0, "data", 0)), "cross_entropy", Path())
    centres = dataset.inputs[:classes]
    assert np.allclose(np.hypot(*(centres - np.roll(centres, 1, axis=0)).T), 2)
    assert np.allclose(dataset.inputs, centres[dataset.targets])
    assert dataset.classes == tuple(str(i) for i in range(classes))


def test_that_a_blob_has_the_deviation_asked_for() -> None:
    dataset = GaussianBlobs(samples=30_000).build(
        TorchDraws(generator(0, "data", 0)), "cross_entropy", Path()
    )
    for c in range(3):
        assert np.allclose(dataset.inputs[dataset.targets == c].std(axis=0), 0.4, rtol=0.03)


def test_that_each_class_needs_a_sample() -> None:
    with pytest.raises(
        DatasetError, match=r"^dataset\.classes: found 5 classes for 4 samples; allowed: at most 4"
    ):
        GaussianBlobs(samples=4, classes=5).describe("cross_entropy", Path())
