"""What holds for the engine's tests: torch computes on one thread."""

import pytest
import torch


@pytest.fixture(scope="session", autouse=True)
def one_torch_thread() -> None:
    """Two test processes share two cores, and sums have one order."""
    torch.set_num_threads(1)
