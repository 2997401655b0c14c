"""Norms, means and deviations over the whole range of both precisions, against exact sums."""

import math
from collections.abc import Callable, Sequence
from fractions import Fraction

import numpy as np
import pytest
import torch
from torch import Tensor

from gradgui.engine.reductions import Deviations, Means, Norms
from gradgui.engine.stacks import stacks

SINGLE = [
    1.2e-38,
    1e-37,
    1e-30,
    1e-23,
    1e-20,
    1e-13,
    1e-12,
    1e-6,
    1.0,
    1e6,
    1e11,
    1e12,
    1e19,
    1e20,
    1e30,
    3e38,
]
DOUBLE = [1e-300, 1e-200, 1e-162, 1e-150, 1e-141, 1e-140, 1e-38, 1.0, 1e38, 1e139, 1e141, 1e154, 1e200, 1e300]


def exact_norm(values: Tensor) -> float:
    """Return √Σx² of exact squares, rounded at the end; may be above what float32 holds."""
    total = sum((Fraction(x) ** 2 for x in values.flatten().tolist()), Fraction(0))
    if total == 0:
        return 0.0
    shift = 2 * ((total.numerator.bit_length() - total.denominator.bit_length()) // 2)
    scaled = total / Fraction(2) ** shift
    return math.ldexp(math.sqrt(scaled), shift // 2)


def exact_mean(values: Tensor) -> Fraction:
    numbers = [Fraction(x) for x in values.flatten().tolist()]
    return sum(numbers, Fraction(0)) / len(numbers)


def exact_deviation(values: Tensor) -> float:
    mean = exact_mean(values)
    total = sum((Fraction(x) - mean) ** 2 for x in values.flatten().tolist()) / values.numel()
    shift = 2 * ((total.numerator.bit_length() - total.denominator.bit_length()) // 2) if total else 0
    return math.ldexp(math.sqrt(total / Fraction(2) ** shift), shift // 2)


def drawn(size: float, dtype: torch.dtype, *shape: int, seed: int = 0) -> Tensor:
    """Return entries between ±size, none below half of it."""
    generator = torch.Generator().manual_seed(seed)
    parts = 0.5 + torch.rand(shape, generator=generator, dtype=torch.float64) / 2
    signs = torch.randint(0, 2, shape, generator=generator) * 2 - 1
    return (parts * signs * size).to(dtype)


RANGE = [(size, torch.float32) for size in SINGLE] + [(size, torch.float64) for size in DOUBLE]


@pytest.mark.parametrize(("size", "dtype"), RANGE, ids=str)
@pytest.mark.parametrize("count", [1, 5, 1000])
@pytest.mark.parametrize("flushed", [False, True])
def test_that_norms_are_right_over_the_whole_range(
    size: float, dtype: torch.dtype, count: int, flushed: bool
) -> None:
    """Also on a thread that flushes denormal numbers, where the smallest size is still a normal one."""
    values = drawn(size, dtype, 3, count)
    if size == 1.2e-38:
        values = torch.full((3, count), size, dtype=dtype)
    wanted = [exact_norm(row) for row in values]
    torch.set_flush_denormal(flushed)
    norms = Norms(list(values))()
    torch.set_flush_denormal(False)
    assert norms.dtype == np.float64
    assert norms.tolist() == pytest.approx(wanted, rel=1e-6 if dtype == torch.float32 else 1e-12)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64], ids=str)
def test_that_norms_of_mixed_sizes_are_right(dtype: torch.dtype) -> None:
    """One tensor of each size in one stack, and all sizes in one tensor."""
    sizes = SINGLE if dtype == torch.float32 else DOUBLE
    stack = torch.stack([drawn(size, dtype, 8, seed=number) for number, size in enumerate(sizes)])
    assert Norms(list(stack))().tolist() == pytest.approx([exact_norm(row) for row in stack], rel=1e-6)
    small = stack[: len(sizes) // 2].flatten()
    assert Norms([small, stack.flatten()])().tolist() == pytest.approx(
        [exact_norm(small), exact_norm(stack)], rel=1e-6
    )


def test_that_a_large_layer_of_small_entries_is_right() -> None:
    """The limits of the fast path: the norm is in its range, every square is not."""
    for size in (1e-20, 3e-16, 1e-15, 1e-10):
        values = torch.full((1, 1_000_000), size, dtype=torch.float32)
        wanted = values[0, 0].double().item() * 1000
        assert Norms(list(values))()[0] == pytest.approx(wanted, rel=1e-6)
    values = torch.zeros(1, 1_000_000)
    values[0, 0] = 1e-12
    values[0, 1:] = 1e-19
    assert Norms(list(values))()[0] == pytest.approx(1e-12, rel=1e-6)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64], ids=str)
def test_that_zero_nan_and_infinity_come_through(dtype: torch.dtype) -> None:
    """Row by row: one bad tensor leaves its neighbours alone."""
    stack = torch.zeros(6, 4, dtype=dtype)
    stack[1, 2] = torch.nan
    stack[2, 0] = torch.inf
    stack[3, 0], stack[3, 1] = -torch.inf, torch.nan
    stack[4] = 2.0
    stack[5, 3] = -torch.inf
    norms = Norms(list(stack))().tolist()
    assert norms[0] == 0.0 and norms[4] == 4.0
    assert math.isnan(norms[1]) and math.isnan(norms[3])
    assert norms[2] == norms[5] == math.inf


def test_that_norms_follow_their_tensors() -> None:
    """The same object is read at each step; nothing is copied when it is made."""
    stack = torch.ones(3, 2, 2)
    norms = Norms([*stack, stack[0]])
    assert norms().tolist() == [2.0] * 4
    stack[0] *= 3
    assert norms().tolist() == [6.0, 2.0, 2.0, 6.0]


@pytest.mark.parametrize("kind", [Norms, Means, Deviations])
def test_that_a_tensor_is_followed_or_refused(
    kind: Callable[[Sequence[Tensor]], Callable[[], object]],
) -> None:
    """Never copied once and read for ever."""
    base = torch.arange(12.0, dtype=torch.float64).reshape(3, 4)
    pieces = [base[1:], base[:, ::2], base[:, 1], base]
    reduce = kind(pieces)
    for _ in range(2):
        again = kind([piece.clone() for piece in pieces])()
        np.testing.assert_allclose(reduce(), again, rtol=1e-12)
        base.mul_(-1.5).add_(1)
    for scattered in (base.t(), base[1:, 1:]):
        with pytest.raises(RuntimeError):
            kind([scattered])


def slices() -> list[tuple[str, list[Tensor], int]]:
    flat = torch.arange(200.0)
    rows = flat.view(20, 10)
    cube = flat.view(5, 4, 10)
    return [
        ("rows", list(rows), 1),
        ("every second row", list(rows[::2]), 1),
        ("matrices", list(cube), 1),
        ("backwards", list(rows.flip(0)), 1),
        ("one", [flat], 1),
        ("none", [], 0),
        ("the same twice", [rows[3], rows[3]], 2),
        ("overlapping", [flat[:10], flat[5:15]], 2),
        ("descending", [rows[2], rows[1], rows[0]], 3),
        ("a gap in the middle", [rows[0], rows[1], rows[3], rows[4]], 2),
        ("two shapes", [rows[0], rows[1], flat[20:25], flat[25:30]], 2),
        ("two storages", [rows[0], rows[1].clone(), rows[2]], 3),
        ("columns", [rows[:, 0], rows[:, 1]], 2),
        ("uneven steps", [rows[0], rows[2], rows[3]], 2),
        ("three shapes of one size", [flat[:6].view(2, 3), flat[6:12].view(3, 2), flat[12:18]], 3),
        ("numbers", [flat[0:1], flat[1:2], flat[2:3]], 1),
        ("scalars", [flat[7], flat[8]], 1),
    ]


@pytest.mark.parametrize(
    ("name", "tensors", "count"), slices(), ids=lambda x: x if isinstance(x, str) else ""
)
def test_that_stacks_hold_the_tensors_in_order_without_copies(
    name: str, tensors: list[Tensor], count: int
) -> None:
    found = stacks(tensors)
    assert len(found) == count
    rows = [row for stack in found for row in stack]
    assert len(rows) == len(tensors)
    for row, tensor in zip(rows, tensors, strict=True):
        assert row.shape == tensor.shape
        assert torch.equal(row, tensor)
        assert row.data_ptr() == tensor.data_ptr() and row.stride() == tensor.stride()


def test_that_reductions_of_any_slices_are_those_of_each_tensor() -> None:
    for _, tensors, _ in slices():
        for kind, exact in ((Norms, exact_norm), (Means, exact_mean), (Deviations, exact_deviation)):
            wanted = [float(exact(tensor)) for tensor in tensors]
            np.testing.assert_allclose(kind(tensors)(), wanted, rtol=2e-6, atol=1e-12)


@pytest.mark.parametrize(("size", "dtype"), RANGE, ids=str)
def test_that_means_and_deviations_are_right_over_the_whole_range(size: float, dtype: torch.dtype) -> None:
    values = drawn(size, dtype, 2, 100)
    if size < 2e-38 and dtype == torch.float32:
        values = values.sign() * 1.2e-38
    means, deviations = Means(list(values))(), Deviations(list(values))()
    for row, mean, deviation in zip(values, means, deviations, strict=True):
        assert mean == pytest.approx(float(exact_mean(row)), rel=1e-5, abs=1e-6 * size)
        assert deviation == pytest.approx(exact_deviation(row), rel=1e-5)


@pytest.mark.parametrize("mean", [0.0, 1.0, -100.0, 1000.0, 1e5, 1e7])
def test_that_a_deviation_far_below_the_mean_is_right(mean: float) -> None:
    """The deviation of the numbers as they stand in float32, a few of their spacings or many."""
    generator = torch.Generator().manual_seed(2)
    for part in (1e-6, 1e-5, 1e-3):
        noise = torch.randn(500, generator=generator, dtype=torch.float64) * max(abs(mean), 1) * part
        values = (noise + mean).float()
        assert Deviations([values])()[0] == pytest.approx(exact_deviation(values), rel=1e-5)


def test_that_equal_entries_have_no_deviation() -> None:
    for value in (0.0, 0.1, -3.7, 1e6, 1e-30):
        for dtype in (torch.float32, torch.float64):
            deviation = Deviations([torch.full((1000,), value, dtype=dtype)])()[0]
            assert 0 <= deviation <= 1e-12 * abs(value)


def test_that_means_and_deviations_show_nan_and_infinity() -> None:
    values = torch.ones(3, 4)
    values[0, 0], values[1, 0] = torch.nan, torch.inf
    means, deviations = Means(list(values))(), Deviations(list(values))()
    assert math.isnan(means[0]) and means[1] == math.inf and means[2] == 1
    assert math.isnan(deviations[0]) and math.isnan(deviations[1]) and deviations[2] == 0


def test_that_nothing_at_all_is_reduced_to_nothing() -> None:
    for kind in (Norms, Means, Deviations):
        assert kind([])().shape == (0,)
