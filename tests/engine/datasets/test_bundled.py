"""The real datasets that come with the program, against scikit-learn's."""

from pathlib import Path

import numpy as np
import pytest

from gradgui.engine.bundled import BundledSpec
from gradgui.engine.dataset import DATASETS
from gradgui.engine.random import TorchDraws, generator
from gradgui.paths import resource_dir

KINDS = ["digits", "iris", "wine", "breast_cancer"]


@pytest.mark.parametrize("kind", KINDS)
def test_that_numbers_and_names_are_scikit_learn_s(kind: str) -> None:
    sklearn = pytest.importorskip("sklearn.datasets")
    bunch = getattr(sklearn, f"load_{kind}")()
    ours = DATASETS[kind]().build(TorchDraws(generator(0, "data", 0)), "cross_entropy", Path())
    assert np.array_equal(ours.inputs, bunch.data)
    names = [str(bunch.target_names[target]) for target in bunch.target]
    assert [ours.classes[target] for target in ours.targets] == names
    assert list(ours.features) == [str(name) for name in bunch.feature_names]


def test_that_the_file_is_small_and_its_sources_are_named() -> None:
    assert (resource_dir() / "datasets.npz").stat().st_size < 200_000
    notice = (resource_dir() / "DATASETS-LICENSE.txt").read_text(encoding="utf-8")
    assert "scikit-learn developers" in notice
    for kind in KINDS:
        spec = DATASETS[kind]
        assert issubclass(spec, BundledSpec)
        assert spec.source.rpartition("doi:")[2] in notice
