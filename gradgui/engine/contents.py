"""What a document holds, as the program's own things: experiments, runs, edits, notes, answers, layout."""

import contextlib
import json
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from gradgui.engine import experiment_file
from gradgui.engine.chunk_table import DEFAULT_SIZE_CAP
from gradgui.engine.database import Database
from gradgui.engine.document_error import DocumentError, damaged
from gradgui.engine.document_save import number_of_changes
from gradgui.engine.document_schema import ANSWER, CHECKPOINT, EDIT, EXPERIMENT, LAYOUT, NOTE, RUN, Row
from gradgui.engine.embedded_files import embed, unpacked
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import ExperimentError, Fault
from gradgui.engine.finding import Finding
from gradgui.engine.json_reader import read_json
from gradgui.engine.phrase import Phrase
from gradgui.engine.recorded_branch import RecordedBranch
from gradgui.engine.recorded_store import RecordedStore
from gradgui.engine.working_copy import read_setting, write_setting


@dataclass(frozen=True)
class RecordedRun:
    """A run of a document. lane: its number in a comparison; parent, branch_step: what it branched from.

    comparison: the first of the runs beside which it was trained to its end; None: alone, or dropped before.
    findings: what was found of it last, as the JSON text of a list; empty where nothing was judged.
    """

    id: int
    experiment: int
    seed: int
    started: str
    lane: int
    parent: int | None
    branch_step: int | None
    comparison: int | None
    findings: str
    note: str


@dataclass(frozen=True)
class RecordedEdit:
    """A live edit: from ``step`` on the run has that experiment. effect: live, carried or restart."""

    run: int
    step: int
    effect: str
    words: str
    experiment: int


@dataclass(frozen=True)
class Checkpoint:
    """The state of a run before ``step``, of the experiment it had then."""

    id: int
    run: int
    step: int
    experiment: int


@dataclass(frozen=True)
class Answer:
    """What was answered to a question of a lesson, and when."""

    lesson: str
    question: str
    answer: str
    given: str


class Contents(ABC):
    """What stands in a document. Every method may be called on any thread and raises DocumentError."""

    @property
    @abstractmethod
    def database(self) -> Database:
        """Where it is read from."""

    @abstractmethod
    def begin_writing(self) -> Database:
        """Return where it is written to."""

    @contextlib.contextmanager
    def change(self) -> Iterator[Database]:
        """Write everything inside at once; when this returns it survives the end of the process."""
        database = self.begin_writing()
        with database.transaction():
            yield database
            write_setting(database, "changes", str(number_of_changes(database) + 1))

    # experiments

    def experiment(self, number: int | None = None) -> Experiment:
        """Return an experiment, the current one by default, as it would be written into a file."""
        return self._parse(self._experiment_row(number))

    def usable_experiment(self, folder: Path, number: int | None = None) -> tuple[Experiment, Path]:
        """Return an experiment and the folder that its relative paths start from.

        An embedded file is written into ``folder`` first, and the experiment names it there.
        """
        row = self._experiment_row(number)
        experiment = self._parse(row)
        if row["embedded_file"] is None:
            return experiment, self.database.path.resolve().parent
        return unpacked(self.database, experiment, row["embedded_file"], folder)

    def set_experiment(self, experiment: Experiment, base_dir: Path) -> int:
        """Make an experiment the current one; return its number. The file that it reads is embedded."""
        with self.change() as database:
            file = embed(database, experiment, base_dir)
            values: dict[str, Any] = {"json": experiment_file.dump(experiment), "embedded_file": file}
            newest = database.newest(EXPERIMENT)
            if newest is not None and not _is_used(database, newest["id"]):
                return database.put(EXPERIMENT, newest["id"], **values)
            if newest is not None and all(newest[name] == value for name, value in values.items()):
                return int(newest["id"])
            return database.insert(EXPERIMENT, **values)

    def _experiment_row(self, number: int | None) -> Row:
        database = self.database
        if number is None:
            row = database.newest(EXPERIMENT)
            rows = [] if row is None else [row]
        else:
            rows = database.rows(EXPERIMENT, "id = ?", (number,))
        if not rows:
            raise damaged("experiment", Phrase("no experiment"))
        return rows[0]

    def _parse(self, row: Row) -> Experiment:
        place = f"experiment.{row['id']}"
        try:
            return experiment_file.parse(row["json"])
        except ExperimentError as error:
            faults = [
                Fault(f"{place}.{fault.path}".rstrip("."), fault.found, fault.allowed)
                for fault in error.faults
            ]
            raise DocumentError(faults) from None

    # runs

    def start_run(
        self,
        experiment: int,
        seed: int,
        lane: int = 0,
        parent: int | None = None,
        branch_step: int | None = None,
    ) -> int:
        """Note that a run of an experiment begins; return its number."""
        with self.change() as database:
            return database.insert(
                RUN,
                experiment=experiment,
                seed=seed,
                started=_now(),
                lane=lane,
                parent_run=parent,
                branch_step=branch_step,
                comparison=None,
                findings="",
                note="",
            )

    def set_comparison(self, run: int, first: int | None) -> None:
        """Let a run be one of those beside the first, or none of them."""
        self._put_run(run, comparison=first)

    def set_findings(self, run: int, findings: Sequence[Finding]) -> None:
        """Keep what is found of a run, in place of what was found before."""
        self._put_run(run, findings=json.dumps([each.to_data() for each in findings], allow_nan=False))

    def set_run_note(self, run: int, text: str) -> None:
        """Replace the user's note on a run."""
        self._put_run(run, note=text)

    def _put_run(self, run: int, **changes: Any) -> None:
        with self.change() as database:
            rows = database.rows(RUN, "id = ?", (run,))
            if not rows:
                raise damaged(f"run.{run}", Phrase("no run"))
            kept = {column.name: rows[0][column.name] for column in RUN.columns}
            database.put(RUN, run, **{**kept, **changes})

    def runs(self) -> list[RecordedRun]:
        """Return the runs, oldest first."""
        return [
            RecordedRun(
                row["id"],
                row["experiment"],
                row["seed"],
                row["started"],
                row["lane"],
                row["parent_run"],
                row["branch_step"],
                row["comparison"],
                row["findings"],
                row["note"],
            )
            for row in self.database.rows(RUN)
        ]

    def store(self, run: int) -> RecordedStore:
        """Return what was recorded of a run until now, to be read as the store of a live one is."""
        return RecordedStore(lambda: self.database, run)

    def record(self, run: int) -> "RecordedStore | RecordedBranch":
        """Return what was recorded of a run until now, before it branched too."""
        rows = {each.id: each for each in self.runs()}
        lines, number = [rows[run]], rows[run].parent
        while number in rows and len(lines) < len(rows):
            lines.append(rows[number])
            number = lines[-1].parent
        found: RecordedStore | RecordedBranch = self.store(lines[-1].id)
        for each in reversed(lines[:-1]):
            found = RecordedBranch(found, self.store(each.id), each.branch_step or 0)
        return found

    def add_edit(
        self, run: int, step: int, effect: str, words: str, experiment: Experiment, base_dir: Path
    ) -> None:
        """Log a live edit; its experiment becomes the current one."""
        with self.change() as database:
            number = self.set_experiment(experiment, base_dir)
            database.insert(EDIT, run=run, step=step, effect=effect, words=words, experiment=number)

    def edits(self, run: int) -> list[RecordedEdit]:
        """Return the live edits of a run in their order."""
        return [
            RecordedEdit(row["run"], row["step"], row["effect"], row["words"], row["experiment"])
            for row in self.database.rows(EDIT, "run = ?", (run,))
        ]

    def add_checkpoint(self, run: int, step: int, experiment: int, content: bytes) -> int:
        """Keep the state of a run (gradgui.engine.checkpoint); return its number."""
        with self.change() as database:
            return database.insert(CHECKPOINT, content, run=run, step=step, experiment=experiment)

    def drop_checkpoints(self, numbers: Sequence[int]) -> None:
        """Give up checkpoints."""
        for number in numbers:
            with self.change() as database:
                database.delete(CHECKPOINT, "id = ?", (number,))

    def checkpoints(self, run: int) -> list[Checkpoint]:
        """Return the checkpoints of a run in their order."""
        rows = self.database.rows(CHECKPOINT, "run = ?", (run,))
        return [Checkpoint(row["id"], row["run"], row["step"], row["experiment"]) for row in rows]

    def checkpoint_bytes(self, number: int) -> bytes:
        """Return what add_checkpoint was given."""
        rows = self.database.rows(CHECKPOINT, "id = ?", (number,))
        if not rows:
            raise damaged(f"checkpoint.{number}", Phrase("no checkpoint"))
        return self.database.content(CHECKPOINT, rows[0])

    # what the user adds

    def add_answer(self, lesson: str, question: str, answer: str) -> None:
        """Keep an answer to a question of a lesson."""
        with self.change() as database:
            database.insert(ANSWER, lesson=lesson, question=question, answer=answer, given=_now())

    def answers(self) -> list[Answer]:
        """Return all answers in their order."""
        rows = self.database.rows(ANSWER)
        return [Answer(row["lesson"], row["question"], row["answer"], row["given"]) for row in rows]

    def note(self) -> str:
        """Return the user's notes."""
        row = self.database.newest(NOTE)
        return "" if row is None else str(row["text"])

    def set_note(self, text: str) -> None:
        """Replace the user's notes."""
        with self.change() as database:
            database.put(NOTE, 1, text=text)

    def layout(self) -> Any:
        """Return the view's layout as plain data; None where none was kept."""
        row = self.database.newest(LAYOUT)
        if row is None:
            return None
        try:
            return read_json(row["json"])
        except ExperimentError as error:
            raise DocumentError(error.faults) from None

    def set_layout(self, data: Any) -> None:
        """Keep the view's layout, plain data that JSON can hold."""
        with self.change() as database:
            database.put(LAYOUT, 1, json=json.dumps(data, allow_nan=False))

    @property
    def size_cap(self) -> int:
        """How many bytes of recorded numbers the document keeps."""
        text = read_setting(self.database, "size_cap")
        return int(text) if text.isascii() and text.isdigit() and len(text) < 16 else DEFAULT_SIZE_CAP

    def set_size_cap(self, size: int) -> None:
        """Choose how many bytes of recorded numbers are kept; a recorder obeys from its start on."""
        with self.change() as database:
            write_setting(database, "size_cap", str(size))


def _is_used(database: Database, experiment: int) -> bool:
    tables = (RUN, EDIT, CHECKPOINT)
    return any(database.rows(table, "experiment = ?", (experiment,)) for table in tables)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
