"""What holds for the engine's tests: torch computes on one thread, denormal numbers stay what they are."""

from collections.abc import Iterator

import pytest
import torch


@pytest.fixture(scope="session", autouse=True)
def one_torch_thread() -> None:
    """Two test processes share two cores, and sums have one order."""
    torch.set_num_threads(1)


@pytest.fixture(autouse=True)
def denormals_as_before() -> Iterator[None]:
    """A run in this thread flushes denormal numbers; the next test does not."""
    yield
    torch.set_flush_denormal(False)
