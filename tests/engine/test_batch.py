"""Batches give what each tensor gives alone, whenever and in whatever chunks their tasks run."""

import numpy as np
import pytest
import torch
from torch import Tensor

from gradgui.engine import batch as batches
from gradgui.engine.batch import MeanBatch, NormBatch


def stacked(layers: int, size: int, dtype: torch.dtype = torch.float32) -> list[Tensor]:
    generator = torch.Generator().manual_seed(layers)
    return list(torch.randn(layers, size, generator=generator, dtype=torch.float64).to(dtype))


def exact(tensors: list[Tensor]) -> list[float]:
    return [float(np.linalg.norm(tensor.double().numpy())) for tensor in tensors]


@pytest.mark.parametrize("chunk_bytes", (1, 1 << 14, 1 << 30))
@pytest.mark.parametrize("dtype", (torch.float32, torch.float64))
def test_that_chunks_do_not_matter(
    monkeypatch: pytest.MonkeyPatch, chunk_bytes: int, dtype: torch.dtype
) -> None:
    monkeypatch.setattr(batches, "CHUNK_BYTES", chunk_bytes)
    tensors = [*stacked(7, 3000, dtype), *stacked(3, 64, dtype)]
    norms, means = NormBatch(dtype, torch.device("cpu")), MeanBatch(dtype, torch.device("cpu"))
    rows = norms.add(tensors[::-1]), means.add(tensors[::-1])
    for batch in (norms, means):
        batch.seal()
    assert norms.values(0)[rows[0]].tolist() == pytest.approx(exact(tensors)[::-1], rel=1e-6)
    wanted = [float(tensor.double().mean()) for tensor in reversed(tensors)]
    assert means.values(0)[rows[1]].tolist() == pytest.approx(wanted, rel=1e-6, abs=1e-8)


def test_that_a_tensor_is_reduced_once() -> None:
    tensors = stacked(4, 100)
    batch = NormBatch(torch.float32, torch.device("cpu"))
    first, second = batch.add(tensors), batch.add(tensors[1:])
    assert second.tolist() == first[1:].tolist()


def test_that_values_are_those_of_the_last_stamp() -> None:
    tensors = stacked(4, 100)
    batch = NormBatch(torch.float32, torch.device("cpu"))
    rows = batch.add(tensors)
    batch.seal()
    before = batch.values(0)[rows].copy()
    for tensor in tensors:
        tensor.mul_(2)
    assert batch.values(0)[rows].tolist() == before.tolist()
    assert batch.values(1)[rows].tolist() == pytest.approx((2 * before).tolist(), rel=1e-6)


def test_that_tasks_may_have_run_before() -> None:
    tensors = stacked(4, 100)
    batch = NormBatch(torch.float32, torch.device("cpu"))
    rows = batch.add(tensors)
    batch.seal()
    wanted = exact(tensors)
    for task in batch.tasks:
        task.run()
    batch.ran = 5
    for tensor in tensors:
        tensor.zero_()
    assert batch.values(5)[rows].tolist() == pytest.approx(wanted, rel=1e-6)


@pytest.mark.parametrize("sizes", ([1e-30] * 3, [1e30] * 3, [1e-25, 1.0, 1e25], [0.0, 1e-37, 1.0]))
def test_that_scaled_rows_stay_right(sizes: list[float]) -> None:
    """From the second step on they are scaled; rows that grow, shrink or vanish after that too."""
    stack = torch.stack(stacked(3, 2000))
    tensors = list(torch.empty_like(stack))
    batch = NormBatch(torch.float32, torch.device("cpu"), scales=True)
    rows = batch.add(tensors)
    batch.seal()
    for step, factor in enumerate((1.0, 1.0, 3.0, 1e-6, 0.0, 1.0, 1e4)):
        for tensor, values, size in zip(tensors, stack, sizes, strict=True):
            tensor.copy_(values.double() * size * factor)
        found = batch.values(step)[rows].tolist()
        assert found == pytest.approx(exact(tensors), rel=1e-6, abs=0.0), step


def test_that_scaled_rows_show_nan_and_infinity() -> None:
    tensors = [torch.full((50,), value) for value in (1e-30, float("nan"), float("inf"))]
    batch = NormBatch(torch.float32, torch.device("cpu"), scales=True)
    rows = [int(batch.add([tensor])[0]) for tensor in tensors]
    batch.seal()
    for step in range(3):
        tiny, nan, infinite = batch.values(step)[rows]
        assert tiny == pytest.approx(1e-30 * 50**0.5, rel=1e-6)
        assert np.isnan(nan) and np.isposinf(infinite)
