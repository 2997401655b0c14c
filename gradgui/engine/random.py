"""Random numbers: one torch generator per purpose and place, drawn in float64."""

import hashlib
from typing import Literal, TypeAlias

import numpy as np
import torch

from gradgui.engine.dataset import FloatArray, IntArray

Purpose: TypeAlias = Literal["weights", "biases", "projection", "data", "split", "order"]
Place: TypeAlias = int | Literal["output"]


def seed_for(seed: int, purpose: str, place: int | str) -> int:
    """Return the generator's seed: the first 8 bytes, big endian, of SHA-256 of the three, modulo 2⁶³."""
    digest = hashlib.sha256(f"{seed}/{purpose}/{place}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % 2**63


def generator(seed: int, purpose: Purpose, place: Place) -> torch.Generator:
    """Return a new generator for one purpose and place (a layer's number, `output`, or 0)."""
    return torch.Generator().manual_seed(seed_for(seed, purpose, place))


class TorchDraws:
    """Draws from a torch generator (the Draws protocol of gradgui.engine.dataset)."""

    def __init__(self, generator: torch.Generator) -> None:
        """Draw from that generator, which moves on with each draw."""
        self.generator = generator

    def normal(self, *shape: int) -> FloatArray:
        """Draw standard normal numbers of that shape, by torch.randn."""
        return np.asarray(torch.randn(shape, generator=self.generator, dtype=torch.float64).numpy())

    def uniform(self, *shape: int) -> FloatArray:
        """Draw numbers of that shape, uniform in [0, 1), by torch.rand."""
        return np.asarray(torch.rand(shape, generator=self.generator, dtype=torch.float64).numpy())

    def permutation(self, n: int) -> IntArray:
        """Draw a random order of 0 … n−1, shape (n,), by torch.randperm."""
        return np.asarray(torch.randperm(n, generator=self.generator).numpy())
