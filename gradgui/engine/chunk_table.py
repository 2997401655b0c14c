"""The chunks of a document: writing them, the size cap, and what of a run is there."""

from collections import defaultdict
from dataclasses import dataclass, field

from gradgui.engine.chunk import check_chunk, layers_text
from gradgui.engine.chunk_builder import Part, Written
from gradgui.engine.database import Database
from gradgui.engine.document_schema import CHUNK, Row

DEFAULT_SIZE_CAP = 2 * 2**30
"""Bytes of recorded numbers that a document keeps unless its user says otherwise."""

_ROOM = 0.98
_KEPT_ALWAYS = 3
"""From this level on nothing is given up for the cap: the levels left are a 300th of the whole."""


@dataclass
class ChunkIndex:
    """The rows of one metric's chunks by level, in the order of their steps."""

    levels: dict[int, list[Row]] = field(default_factory=lambda: defaultdict(list))

    def ordered(self, level: int) -> list[Row]:
        """Return the rows of a level."""
        return self.levels.get(level, [])


def read_index(database: Database, run: int) -> dict[str, ChunkIndex]:
    """Return what there is of a run by metric; raises DocumentError."""
    found: dict[str, ChunkIndex] = defaultdict(ChunkIndex)
    for row in database.rows(CHUNK, "run = ?", (run,)):
        check_chunk(row)
        found[row["metric"]].levels[row["level"]].append(row)
    for index in found.values():
        for rows in index.levels.values():
            rows.sort(key=lambda row: int(row["first_step"]))
    return dict(found)


class ChunkWriter:
    """Writes chunks and keeps their sum below the cap: the oldest steps of the finest level go first.

    A chunk goes only once a written one of the next level stands for all its steps; the newest of each level
    stays, and so do all levels from the third on: a run can always be seen from its first step to its last.
    """

    def __init__(self, database: Database, cap: int = DEFAULT_SIZE_CAP) -> None:
        self.cap = cap
        self._database = database
        self._count()

    def _count(self) -> None:
        self.bytes = self._database.total(CHUNK, "bytes")

    def write(self, run: int, metric: str, part: Part) -> Written:
        """Write a part's chunk, in place of what was written of it before."""
        chunk, before = part.chunk, part.written
        content = chunk.encode()
        self.bytes += len(content) - (before.bytes if before else 0)
        values = {
            "run": run,
            "metric": metric,
            "level": chunk.level,
            "previous_step": part.previous_step,
            "first_step": int(chunk.steps[0, 0]),
            "last_step": int(chunk.steps[-1, 1]),
            "rows": len(chunk),
            "layers": layers_text(chunk.layers),
            "bytes": len(content),
        }
        if before is None:
            number = self._database.insert(CHUNK, content, **values)
        else:
            number = self._database.put(CHUNK, before.number, content, **values)
        return Written(number, len(content), len(chunk))

    def keep_cap(self) -> None:
        """Give up what is above the cap, and a little more, so that it is not looked for at each write."""
        if self.bytes <= self.cap:
            return
        self._count()
        for level in range(_KEPT_ALWAYS):
            self._trim(level, int(self.cap * _ROOM))

    def _trim(self, level: int, bound: int) -> None:
        reached: dict[tuple[int, str], int] = {}
        for row in self._database.rows(CHUNK, "level = ?", (level + 1,)):
            key = row["run"], row["metric"]
            reached[key] = max(reached.get(key, -1), row["last_step"])
        gone = []
        rows = self._database.rows(CHUNK, "level = ?", (level,))
        rows.sort(key=lambda row: (row["run"], row["last_step"]))
        newest = {(row["run"], row["metric"]): row["id"] for row in rows}
        for row in rows:
            if self.bytes <= bound:
                break
            key = row["run"], row["metric"]
            if row["last_step"] <= reached.get(key, -1) and row["id"] != newest[key]:
                gone.append((row["id"],))
                self.bytes -= row["bytes"]
        for number in gone:
            self._database.delete(CHUNK, "id = ?", number)
