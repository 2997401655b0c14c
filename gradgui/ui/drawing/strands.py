"""Strands: the lines that join the layers of a deep network whose blocks repeat."""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass

import numpy as np

from gradgui.engine.dataset import IntArray

LARGEST_BLOCK = 8
FEWEST_REPEATS = 4

MOST_JOINED = 40
"""With more layers than this a line through all would only show how the places in a block differ."""


@dataclass(frozen=True)
class Block:
    """Layers first … last (from 1) repeat every ``size`` layers."""

    first: int
    last: int
    size: int


def repeating_block(kinds: Sequence[Hashable]) -> Block | None:
    """Return the longest stretch of layers that repeats with a period of 2 … LARGEST_BLOCK.

    kinds: what each layer is, from layer 1 on. None where all layers are alike, or nothing repeats for long.
    """
    numbers: dict[Hashable, int] = {}
    codes = np.array([numbers.setdefault(kind, len(numbers)) for kind in kinds], np.int64)
    best, longest = None, _longest_match(codes, 1)[1] + 1
    for size in range(2, LARGEST_BLOCK + 1):
        begin, length = _longest_match(codes, size)
        covered = length + size
        if length and covered >= FEWEST_REPEATS * size and covered > longest:
            best, longest = Block(begin + 1, begin + covered, size), covered
    return best


def _longest_match(codes: IntArray, size: int) -> tuple[int, int]:
    """Return where the longest stretch begins that equals itself ``size`` later, and its length."""
    same = np.concatenate(([False], codes[size:] == codes[:-size], [False])).astype(np.int8)
    edges = np.flatnonzero(np.diff(same)).reshape(-1, 2)
    if not len(edges):
        return 0, 0
    lengths = edges[:, 1] - edges[:, 0]
    longest = int(lengths.argmax())
    return int(edges[longest, 0]), int(lengths[longest])


def strands(layers: Sequence[int], block: Block | None) -> list[IntArray]:
    """Return which places of ``layers`` a line joins: one line, or one for each place in the block.

    Each of several lines begins at the last layer before the blocks and ends at the first one after them.
    """
    numbers = np.array(layers, np.int64)
    everything = np.arange(len(numbers))
    if block is None or len(numbers) <= MOST_JOINED:
        return [everything]
    inside = (numbers >= block.first) & (numbers <= block.last)
    before, after = everything[numbers < block.first], everything[numbers > block.last]
    lines = [line for line in (before, after) if len(line) > 1]
    for place in range(block.size):
        own = everything[inside & ((numbers - block.first) % block.size == place)]
        lines.append(np.concatenate((before[-1:], own, after[:1])))
    return lines
