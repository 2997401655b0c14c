"""Evaluates a network on as many samples as a moment allows."""

import math

import torch
from torch import Tensor

from gradgui.engine.model.network import Network

RUNNING_WORK, RESTING_WORK = 4e8, 3e9
"""Floating-point operations that one observation may take: some 20 ms between steps, 0.15 s at rest."""

MOST_ENTRIES = 4_000_000
"""Entries of one layer's output that are in memory at once."""


def affordable_rows(network: Network, at_rest: bool) -> int:
    """Return how many samples an observation may put through the network, at least one."""
    work = 2 * network.parameters.values.numel() + 10 * sum(network.widths)
    return max(1, int((RESTING_WORK if at_rest else RUNNING_WORK) / work))


def evaluate(network: Network, inputs: Tensor) -> Tensor:
    """Return the outputs in evaluation mode, computed in pieces that fit into memory."""
    rows = max(1, MOST_ENTRIES // max(network.widths))
    return torch.cat([network.evaluate(piece) for piece in torch.split(inputs, rows)])


def side_of_grid(network: Network, at_rest: bool, least: int, most: int) -> int:
    """Return the number of points along each side of a square grid that can be afforded."""
    return min(most, max(least, math.isqrt(affordable_rows(network, at_rest))))
