"""The generators and what is drawn from them."""

import numpy as np
import torch

from gradgui.engine.random import TorchDraws, generator, seed_for


def test_that_seeds_are_those_of_the_contract() -> None:
    """The numbers come from `printf 0/data/0 | sha256sum | cut -c 1-16`, the highest bit dropped."""
    assert seed_for(0, "data", 0) == 0x4C0EFCD1A8F45543
    assert seed_for(42, "weights", "output") == 0x706F334736B05B13


def test_that_draws_are_torch_s_own_in_float64() -> None:
    draws, twin = TorchDraws(generator(5, "data", 0)), generator(5, "data", 0)
    normal, uniform, order = draws.normal(20, 2), draws.uniform(3), draws.permutation(9)
    assert np.array_equal(normal, torch.randn(20, 2, generator=twin, dtype=torch.float64).numpy())
    assert np.array_equal(uniform, torch.rand(3, generator=twin, dtype=torch.float64).numpy())
    assert np.array_equal(order, torch.randperm(9, generator=twin).numpy())
    assert [array.dtype.name for array in (normal, uniform, order)] == ["float64", "float64", "int64"]


def test_that_the_global_generator_is_left_alone() -> None:
    before = torch.random.get_rng_state()
    TorchDraws(generator(5, "data", 0)).normal(20)
    assert torch.equal(before, torch.random.get_rng_state())
