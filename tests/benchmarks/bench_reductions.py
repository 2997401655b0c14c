"""Reductions of every layer's tensors: norms, means, deviations."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
import torch
from torch import Tensor

from gradgui.engine.dataset import FloatArray
from gradgui.engine.reductions import Deviations, Means, Norms

KINDS: tuple[Callable[[Sequence[Tensor]], Callable[[], FloatArray]], ...] = (Norms, Means, Deviations)


@pytest.mark.parametrize("layers,width", ((5, 32), (200, 32), (20, 256)))
@pytest.mark.parametrize("kind", KINDS)
def bench_reduction(benchmark: Any, kind: Any, layers: int, width: int) -> None:
    """Of (128, width) tensors that lie in one stack."""
    torch.set_num_threads(1)
    benchmark(kind(list(torch.randn(layers, 128, width))))
