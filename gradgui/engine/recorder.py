"""Recorder: writes what a run records into its document, off the training thread."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

import numpy as np

from gradgui.engine.checkpoint_log import CheckpointLog
from gradgui.engine.checkpoint_writer import CheckpointWriter
from gradgui.engine.chunk import Chunk
from gradgui.engine.chunk_builder import ChunkBuilder, Part, Written
from gradgui.engine.chunk_table import ChunkWriter
from gradgui.engine.contents import Contents
from gradgui.engine.dataset import FloatArray, IntArray
from gradgui.engine.document_error import DocumentError, reason_of
from gradgui.engine.store import MetricStore

INTERVAL = 0.5
"""Seconds between two writes."""

MEMORY_LIMIT = 256 * 2**20
"""Bytes that may wait for a disk that is full or slow."""

QUEUE_LIMIT = 512 * 2**20
"""Bytes that may wait for the recorder's thread."""

LEVELS_GIVEN_UP = 3


@dataclass(frozen=True, eq=False)
class _Piece:
    metric: str
    layers: tuple[int, ...]
    steps: IntArray
    values: FloatArray | None
    """None: lost."""


class Recorder(threading.Thread):
    """Records one run from the start on until ``finish``, or from ``first_step`` on.

    run: its number, or what begins it in the document once there is something to write. checkpoints: those
    that the run keeps; the document has the same.

    The training thread appends to its store as ever; the store hands over each quarter of its ring by one
    copy, so no step is missed however fast the run is. This thread collects what came every INTERVAL and
    writes it in one synced transaction: what is older than that and a write survives any end of the process.

    Full resolution where it can be: if the disk takes nothing for so long that MEMORY_LIMIT is reached, the
    oldest waiting steps are given up in full resolution while their min, max and mean stay; only when the
    thread itself stands still until QUEUE_LIMIT is reached are steps lost, and then no level stands for
    them: a gap, never a wrong number. ``problem`` says why nothing can be written at present; each write
    tries again.
    """

    def __init__(
        self,
        document: Contents,
        run: int | Callable[[], int],
        store: MetricStore,
        on_problem: Callable[[str], None] = lambda problem: None,
        first_step: int = 0,
        checkpoints: CheckpointLog | None = None,
    ) -> None:
        super().__init__(name="recorder", daemon=False)
        self.problem = ""
        self._document = document
        self._begin: Callable[[], int] = run if callable(run) else lambda: run
        self._first_step = first_step
        self._store = store
        self._on_problem = on_problem
        self._writer: ChunkWriter | None = None
        self._checkpoints = None if checkpoints is None else CheckpointWriter(document, checkpoints)
        self._builders: dict[str, ChunkBuilder] = {}
        self._queue: list[_Piece] = []
        self._queued_bytes = 0
        self._queue_lock = threading.Lock()
        self._write_lock = threading.Lock()
        self._finished = threading.Event()
        store.hand_over_to(self._receive)

    def finish(self) -> None:
        """Write what is left and end; if that fails, DocumentError: call it again. The run must be over."""
        self._end()
        with self._write_lock:
            self._collect()
            self._store.hand_over_to(None)
            for builder in self._builders.values():
                builder.finish()
            self._write()
            self._write_checkpoints()

    def abandon(self) -> None:
        """End without writing what is left."""
        self._end()
        self._store.hand_over_to(None)

    def _end(self) -> None:
        self._finished.set()
        if self.is_alive():
            self.join()

    def flush(self) -> None:
        """Write what was recorded until now; DocumentError if that fails. For any thread."""
        with self._write_lock:
            self._collect()
            self._write()
            self._write_checkpoints()

    def run(self) -> None:
        """Collect and write until finished."""
        while not self._finished.wait(INTERVAL):
            with self._write_lock:
                self._collect()
                self._write_again()

    def _receive(self, metric: str, layers: tuple[int, ...], steps: IntArray, values: FloatArray) -> None:
        if steps[0] < self._first_step:
            begin = int(np.searchsorted(steps, self._first_step))
            steps, values = steps[begin:], values[begin:]
        if not len(steps):
            return
        with self._queue_lock:
            lost = self._queued_bytes > QUEUE_LIMIT
            self._queued_bytes += 0 if lost else values.nbytes
            self._queue.append(_Piece(metric, layers, steps, None if lost else values))

    def _collect(self) -> None:
        self._store.hand_over()
        with self._queue_lock:
            pieces, self._queue, self._queued_bytes = self._queue, [], 0
        for piece in _merged(pieces):
            builder = self._builders.get(piece.metric)
            if builder is None:
                builder = ChunkBuilder(piece.layers, int(piece.steps[0]) - 1)
                self._builders[piece.metric] = builder
            if piece.values is None:
                builder.lose(int(piece.steps[-1]))
            else:
                steps = np.stack((piece.steps, piece.steps), 1)
                counts = np.ones(len(steps), np.int64)
                builder.add(Chunk(0, piece.layers, steps, piece.values[None], counts))

    def _write_again(self) -> None:
        """Write; where that fails say so once and keep what there is room for."""
        try:
            self._write()
            self._write_checkpoints()
        except DocumentError as error:
            self._relieve()
            self._say(reason_of(error))
        else:
            self._say("")

    def _say(self, problem: str) -> None:
        if problem != self.problem:
            self.problem = problem
            self._on_problem(problem)

    def _write(self) -> None:
        due = [(metric, part) for metric, builder in self._builders.items() for part in builder.due()]
        if not due:
            return
        written: list[tuple[Part, Written]] = []
        run = self._begin()
        writer, self._writer = self._writer, None
        with self._document.change() as database:
            writer = writer or ChunkWriter(database, self._document.size_cap)
            for metric, part in due:
                written.append((part, writer.write(run, metric, part)))
            writer.keep_cap()
        self._writer = writer
        for part, row in written:
            part.written = row
        for builder in self._builders.values():
            builder.forget_written()

    def _write_checkpoints(self) -> None:
        """Keep in the document the checkpoints that the run keeps, once there are steps of it."""
        if self._builders and self._checkpoints is not None and self._checkpoints.is_due:
            self._checkpoints.write(self._begin())

    def _relieve(self) -> None:
        for level in range(LEVELS_GIVEN_UP):
            waiting = sum(builder.unwritten_bytes() for builder in self._builders.values())
            if waiting > MEMORY_LIMIT:
                for builder in self._builders.values():
                    builder.forget_full(level)


def _merged(pieces: list[_Piece]) -> Iterator[_Piece]:
    """Join the pieces of a metric that follow each other: few large arrays cost less than many small ones."""
    by_metric: dict[str, list[_Piece]] = {}
    for piece in pieces:
        by_metric.setdefault(piece.metric, []).append(piece)
    for metric, of_metric in by_metric.items():
        for (layers, is_lost), alike in groupby(of_metric, lambda each: (each.layers, each.values is None)):
            group = list(alike)
            steps = np.concatenate([each.steps for each in group])
            values = None if is_lost else np.concatenate([each.values for each in group])
            yield _Piece(metric, layers, steps, values)
