"""ChunkBuilder: one metric's recorded steps on their way into chunks of every level."""

from dataclasses import dataclass, field

from gradgui.engine.chunk import FACTOR, FIRST_FACTOR, MAX_LEVEL, Chunk, condensed, joined

CHUNK_BYTES = 512 * 2**10
FEWEST_ROWS, MOST_ROWS = 64, 8_192


@dataclass(frozen=True)
class Written:
    """What stands of a part in the document: the id of its row, its bytes, how many buckets they hold."""

    number: int
    bytes: int
    buckets: int


@dataclass(eq=False)
class Part:
    """A chunk that is being filled, or full and not written yet.

    previous_step: the last step before its first that was recorded or lost.
    """

    chunk: Chunk
    previous_step: int
    written: Written | None = None
    full: bool = False

    @property
    def is_written(self) -> bool:
        """Whether all of its buckets stand in the document."""
        return self.written is not None and self.written.buckets == len(self.chunk)


@dataclass(eq=False)
class _Level:
    parts: list[Part] = field(default_factory=list)
    loose: list[Chunk] = field(default_factory=list)
    previous_step: int = -1


class ChunkBuilder:
    """Cuts steps into chunks and makes coarser levels of them as soon as their buckets are full.

    Chunks of level 0 can be written as they grow; those of later levels when they are full, for until then
    finer ones stand for the same steps.
    """

    def __init__(self, layers: tuple[int, ...], previous_step: int) -> None:
        self.layers = layers
        self._levels = [_Level(previous_step=previous_step)]

    def add(self, chunk: Chunk) -> None:
        """Add recorded steps, later than all before; other layers than before begin new chunks."""
        if chunk.layers != self.layers:
            self.finish()
            self.layers = chunk.layers
        self._add(chunk)

    def lose(self, last_step: int) -> None:
        """Leave out the steps up to this one: no chunk of any level stands for them."""
        self.finish()
        for level in self._levels:
            level.previous_step = last_step

    def finish(self) -> None:
        """Fill the coarser levels with what is left over, and end all chunks."""
        number = 0
        while number < len(self._levels):
            level = self._levels[number]
            rest = joined(level.loose) if level.loose else None
            level.loose = []
            is_last = number + 1 == len(self._levels)
            if rest is not None and number < MAX_LEVEL and not (is_last and len(rest) == 1):
                self._add(condensed(rest))
            for part in level.parts:
                part.full = True
            number += 1

    def due(self) -> list[Part]:
        """Return the parts that are to be written now."""
        return [
            part
            for number, level in enumerate(self._levels)
            for part in level.parts
            if (part.full or number == 0) and not part.is_written
        ]

    def forget_written(self) -> None:
        """Let go of the full parts that are written."""
        for level in self._levels:
            level.parts = [part for part in level.parts if not part.full or not part.is_written]

    def forget_full(self, level: int) -> None:
        """Let go of the full parts of a level, written or not."""
        if level < len(self._levels):
            parts = self._levels[level].parts
            self._levels[level].parts = [part for part in parts if not part.full]

    def unwritten_bytes(self) -> int:
        """Return how much memory waits for the disk."""
        return sum(part.chunk.values.nbytes for level in self._levels for part in level.parts)

    def _add(self, chunk: Chunk) -> None:
        number = chunk.level
        if number == len(self._levels):
            self._levels.append(_Level(previous_step=int(chunk.steps[0, 0]) - 1))
        level = self._levels[number]
        self._fill(level, chunk)
        if number == MAX_LEVEL:
            return
        level.loose.append(chunk)
        factor = FIRST_FACTOR if number == 0 else FACTOR
        rows = sum(len(part) for part in level.loose)
        if rows >= factor:
            whole = joined(level.loose)
            complete = rows - rows % factor
            level.loose = [whole[complete:]] if rows > complete else []
            self._add(condensed(whole[:complete]))

    def _fill(self, level: _Level, chunk: Chunk) -> None:
        limit = _rows_per_chunk(chunk)
        while len(chunk):
            if not level.parts or level.parts[-1].full:
                level.parts.append(Part(chunk[:0], level.previous_step))
            part = level.parts[-1]
            room = limit - len(part.chunk)
            part.chunk = joined([part.chunk, chunk[:room]]) if len(part.chunk) else chunk[:room]
            part.full = len(part.chunk) >= limit
            level.previous_step = int(part.chunk.steps[-1, 1])
            chunk = chunk[room:]


def _rows_per_chunk(chunk: Chunk) -> int:
    parts, _, columns = chunk.values.shape
    row = int(parts * columns * 8)
    return max(FEWEST_ROWS, min(MOST_ROWS, CHUNK_BYTES // row))
