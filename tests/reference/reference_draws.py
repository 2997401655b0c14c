"""Initial parameters and batch orders: one generator per purpose and place, always drawn in float64."""

import hashlib
import math
from collections.abc import Iterator

import torch
from torch import Tensor

from tests.reference.reference_spec import Json


def seed_of(seed: int, purpose: str, place: int | str) -> int:
    """Return the first 8 bytes (big endian, modulo 2⁶³) of SHA-256 of `seed/purpose/place`."""
    digest = hashlib.sha256(f"{seed}/{purpose}/{place}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % 2**63


def generator_of(seed: int, purpose: str, place: int | str) -> torch.Generator:
    """Return the generator of one purpose and place."""
    return torch.Generator().manual_seed(seed_of(seed, purpose, place))


def standard_normal(shape: tuple[int, ...], generator: torch.Generator) -> Tensor:
    """Return float64 draws of N(0, 1)."""
    return torch.randn(shape, generator=generator, dtype=torch.float64)


def symmetric_uniform(shape: tuple[int, ...], generator: torch.Generator) -> Tensor:
    """Return float64 draws, uniform in [−1, 1)."""
    return 2.0 * torch.rand(shape, generator=generator, dtype=torch.float64) - 1.0


def normal_std(spec: Json, n_in: int, n_out: int) -> float | None:
    """Return the deviation of a normal kind, None for the other kinds."""
    kind = spec["kind"]
    if kind == "normal":
        return float(spec["std"])
    variances = {
        "xavier_normal": 2.0 / (n_in + n_out),
        "kaiming_normal": 2.0 / n_in,
        "lecun_normal": 1.0 / n_in,
        "variance": spec.get("weight_variance", 1.0) / n_in,
    }
    return math.sqrt(variances[kind]) if kind in variances else None


def uniform_bound(spec: Json, n_in: int, n_out: int) -> float | None:
    """Return the bound of a uniform kind, None for the other kinds."""
    kind = spec["kind"]
    if kind == "uniform":
        return float(spec["bound"])
    squares = {
        "xavier_uniform": 6.0 / (n_in + n_out),
        "kaiming_uniform": 6.0 / n_in,
        "torch_default": 1.0 / n_in,
    }
    return math.sqrt(squares[kind]) if kind in squares else None


def initial_weight(spec: Json, n_in: int, n_out: int, generator: torch.Generator) -> Tensor:
    """Return W in float64, shape (n_in, n_out), for Z = X W + b."""
    shape = (n_in, n_out)
    std, bound = normal_std(spec, n_in, n_out), uniform_bound(spec, n_in, n_out)
    if std is not None:
        return std * standard_normal(shape, generator)
    if bound is not None:
        return bound * symmetric_uniform(shape, generator)
    if spec["kind"] == "orthogonal":
        empty = torch.empty(shape, dtype=torch.float64)
        return torch.nn.init.orthogonal_(empty, gain=spec["gain"], generator=generator)
    if spec["kind"] == "constant":
        return torch.full(shape, float(spec["value"]), dtype=torch.float64)
    raise ValueError(spec["kind"])


def initial_bias(spec: Json, n_in: int, n_out: int, generator: torch.Generator) -> Tensor:
    """Return b in float64, shape (n_out,): zero but under `variance` and `torch_default`."""
    if spec["kind"] == "variance":
        return math.sqrt(spec["bias_variance"]) * standard_normal((n_out,), generator)
    if spec["kind"] == "torch_default":
        return symmetric_uniform((n_out,), generator) / math.sqrt(n_in)
    return torch.zeros(n_out, dtype=torch.float64)


def batches(seed: int, samples: int, batch_size: int) -> Iterator[Tensor]:
    """Yield the sample indices of batch after batch, a new order each epoch, incomplete batches left out."""
    generator = generator_of(seed, "order", 0)
    size = min(batch_size, samples)
    while True:
        order = torch.randperm(samples, generator=generator)
        for start in range(0, samples - size + 1, size):
            yield order[start : start + size]
