"""Chunk: some recorded steps of one metric as the bytes of a document, in full or in buckets."""

import json
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

import numpy as np

from gradgui.engine.dataset import FloatArray, IntArray
from gradgui.engine.document_error import damaged
from gradgui.engine.document_schema import Row
from gradgui.engine.fault import shown
from gradgui.engine.phrase import Phrase

FIRST_FACTOR = 16
"""Recorded steps in a bucket of level 1."""

FACTOR = 4
"""Buckets of one level in one of the next."""

MAX_LEVEL = 16
MAX_LAYERS = 2_000


def rows_in(level: int) -> int:
    """Return how many recorded steps a full bucket of a level stands for."""
    return 1 if level == 0 else FIRST_FACTOR * FACTOR ** (level - 1)


@dataclass(frozen=True, eq=False)
class Chunk:
    """Buckets of one level: steps (n, 2), their first and last; values (parts, n, columns).

    Level 0: one recorded step a bucket, one part. Later: min, max and mean, NaN left out of all three.
    layers: the columns'; none for a number of the step, which has one column. counts (n,): the recorded
    steps in each bucket; at the end of a run, and where its layers change, they are fewer than usual.
    """

    level: int
    layers: tuple[int, ...]
    steps: IntArray
    values: FloatArray
    counts: IntArray

    def __len__(self) -> int:
        """Return the number of buckets."""
        return len(self.steps)

    def __getitem__(self, part: slice) -> "Chunk":
        """Return some of the buckets."""
        return Chunk(self.level, self.layers, self.steps[part], self.values[:, part], self.counts[part])

    def encode(self) -> bytes:
        """Return the bytes of a chunk: int64, one or three a bucket (its step; or first, last and count).

        After them the values as float64; both little-endian.
        """
        steps = self.steps[:, :1] if self.level == 0 else np.column_stack((self.steps, self.counts))
        parts = np.ascontiguousarray(steps, "<i8"), np.ascontiguousarray(self.values, "<f8")
        return b"".join(part.data for part in parts)


def joined(chunks: list[Chunk]) -> Chunk:
    """Return chunks of one level and the same layers as one."""
    if len(chunks) == 1:
        return chunks[0]
    steps = np.concatenate([chunk.steps for chunk in chunks])
    values = np.concatenate([chunk.values for chunk in chunks], 1)
    counts = np.concatenate([chunk.counts for chunk in chunks])
    return Chunk(chunks[0].level, chunks[0].layers, steps, values, counts)


def layers_of(row: Row) -> tuple[int, ...]:
    """Return the layers of a chunk's row; raises DocumentError."""
    layers = _parsed(row["layers"])
    if layers is None:
        raise damaged(_place(row, "layers"), shown(row["layers"]))
    return layers


@lru_cache(64)
def _parsed(text: str) -> tuple[int, ...] | None:
    """Return layers as they stand in a row, None if they do not; a run's chunks have the same few texts."""
    parts = text.split(",") if text else []
    if all(part.isascii() and part.isdigit() and len(part) < 5 for part in parts):
        layers = tuple(int(part) for part in parts)
        if len(layers) <= MAX_LAYERS and all(a < b for a, b in pairwise(layers)):
            return layers
    return None


def layers_text(layers: tuple[int, ...]) -> str:
    """Return layers as they stand in a chunk's row."""
    return json.dumps(layers, separators=(",", ":"))[1:-1]


def content_bytes(row: Row) -> int:
    """Return the bytes that a chunk's row promises."""
    columns = max(1, len(layers_of(row)))
    per_bucket = 1 + columns if row["level"] == 0 else 3 + 3 * columns
    return int(row["rows"]) * per_bucket * 8


def check_chunk(row: Row) -> None:
    """Raise DocumentError where a chunk's row contradicts itself."""
    ordered = row["previous_step"] < row["first_step"] <= row["last_step"]
    if not ordered or row["level"] > MAX_LEVEL or row["rows"] < 1 or content_bytes(row) != row["bytes"]:
        raise damaged(_place(row), Phrase("steps, rows and bytes that contradict each other"))


def decode(row: Row, content: bytes) -> Chunk:
    """Return the chunk of a row and its content; raises DocumentError unless it is as the row says."""
    check_chunk(row)
    level, rows, layers = row["level"], row["rows"], layers_of(row)
    if len(content) != row["bytes"]:
        raise damaged(_place(row), Phrase("{count:,} bytes", count=len(content)))
    width, parts = (1, 1) if level == 0 else (3, 3)
    steps = np.frombuffer(content, "<i8", rows * width).reshape(rows, width)
    values = np.frombuffer(content, "<f8", offset=rows * width * 8).reshape(parts, rows, max(1, len(layers)))
    bounds = np.stack((steps[:, 0], steps[:, min(1, width - 1)]), 1)
    counts = np.ones(rows, np.int64) if level == 0 else steps[:, 2]
    ascending = (bounds[:, 0] <= bounds[:, 1]).all() and (bounds[1:, 0] > bounds[:-1, 1]).all()
    if (
        not ascending
        or (counts < 1).any()
        or bounds[0, 0] != row["first_step"]
        or bounds[-1, 1] != row["last_step"]
    ):
        raise damaged(_place(row), Phrase("steps out of order"))
    return Chunk(level, layers, bounds, values, counts)


def condensed(chunk: Chunk) -> Chunk:
    """Return the buckets of the next level; the last one stands for what is left over."""
    factor = FIRST_FACTOR if chunk.level == 0 else FACTOR
    low, high, mean = (chunk.values[min(part, len(chunk.values) - 1)] for part in range(3))
    edges = np.arange(0, len(chunk), factor)
    ends = np.append(edges[1:], len(chunk)) - 1
    steps = np.stack((chunk.steps[edges, 0], chunk.steps[ends, 1]), 1)
    missing = -len(chunk) % factor
    parts = (
        np.fmin.reduce(_grouped(low, factor, missing), 1),
        np.fmax.reduce(_grouped(high, factor, missing), 1),
        _mean(_grouped(mean, factor, missing), np.pad(chunk.counts, (0, missing)).reshape(-1, factor)),
    )
    counts = np.add.reduceat(chunk.counts, edges)
    return Chunk(chunk.level + 1, chunk.layers, steps, np.stack(parts), counts)


def _grouped(values: FloatArray, factor: int, missing: int) -> FloatArray:
    padded = np.pad(values, ((0, missing), (0, 0)), constant_values=np.nan) if missing else values
    return padded.reshape(-1, factor, values.shape[1])


def _mean(values: FloatArray, counts: IntArray) -> FloatArray:
    weights = np.where(np.isnan(values), 0, counts[:, :, None])
    count = weights.sum(1)
    with np.errstate(invalid="ignore", over="ignore"):
        total = (np.where(weights > 0, values, 0.0) * weights).sum(1)
    return np.where(count > 0, total / np.maximum(count, 1), np.nan)


def _place(row: Row, column: str = "") -> str:
    return f"chunk.{row['id']}.{column}".rstrip(".")
