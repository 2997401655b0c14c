"""Lanes in a document: which runs were trained beside each other, and how all of them go on."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from gradgui.engine.contents import Contents
from gradgui.engine.document import Document
from gradgui.engine.document_error import damaged
from gradgui.engine.events import PastShown
from gradgui.engine.opened_document import OpenedDocument, open_document
from gradgui.engine.recorder import Recorder
from gradgui.engine.run_entry import RunEntry, Together
from tests.engine.documents import new_document
from tests.engine.experiments import experiment
from tests.engine.lanes import rate, weights
from tests.engine.test_looking_back import NET, Traveller, traveller

__all__ = ["traveller"]


@pytest.fixture
def other() -> Iterator[Traveller]:
    """The thread of another person."""
    yield from traveller.__wrapped__()  # type: ignore[attr-defined]


def recorded_pair(traveller: Traveller, folder: Path) -> OpenedDocument:
    """Record 60 steps, then 40 more beside a branch with a tenth of the rate; return the opened document."""
    document = new_document(folder, **NET)
    traveller.begin(experiment(**NET), folder)
    together = Together()
    entries = {0: RunEntry(document, experiment(**NET), folder, together=together)}
    recorders = [record(traveller, document, entries[0])]
    traveller.steps(60)
    traveller.thread.branch(rate(0.01, **NET), 0)
    traveller.settle()
    entries[1] = RunEntry(document, rate(0.01, **NET), folder, 1, entries[0], 60, together)
    recorders.append(record(traveller, document, entries[1]))
    traveller.steps(40)
    for each in recorders:
        each.finish()
    document.save(folder / "a.gradgui")
    document.close()
    return open_document(folder / "a.gradgui", folder / "elsewhere")


def record(traveller: Traveller, document: Document, entry: RunEntry) -> Recorder:
    started = traveller.starts(entry.lane)[-1]
    recorder = Recorder(
        document, entry.begin, started.store, first_step=started.first_step, checkpoints=started.checkpoints
    )
    recorder.start()
    return recorder


def test_that_lanes_are_opened_together_and_go_on(
    traveller: Traveller, other: Traveller, tmp_path: Path
) -> None:
    """With the numbers that they would have had if they had never been closed, and the past they share."""
    found = recorded_pair(traveller, tmp_path)
    assert found.last_run is not None
    lanes = sorted((found.last_run, *found.beside), key=lambda each: each.run.lane)
    assert [each.run.lane for each in lanes] == [0, 1]
    assert [each.record.last_step for each in lanes] == [99, 99]
    assert lanes[1].record.first_step("loss") == 0 and lanes[1].run.branch_step == 60
    other.begin(experiment(**NET), tmp_path)
    other.thread.take_up([(each.timeline, each.record) for each in lanes])  # type: ignore[misc]
    other.settle()
    for each in (traveller, other):
        each.steps(30)
    for lane in (0, 1):
        assert other.lane(lane).trainer.global_step == 130
        assert torch.equal(weights(other.lane(lane)), weights(traveller.lane(lane)))
    assert other.lane(0).trainer.data is other.lane(1).trainer.data
    found.document.close()


def test_that_lanes_that_cannot_all_go_on_leave_the_run(
    traveller: Traveller, other: Traveller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is told why, and the run that was begun is as it was."""

    def fail(self: Contents, number: int) -> bytes:
        raise damaged(f"checkpoint.{number}", "torn")

    monkeypatch.setattr(Contents, "checkpoint_bytes", fail)
    found = recorded_pair(traveller, tmp_path)
    assert found.last_run is not None
    other.begin(experiment(**NET), tmp_path)
    runs = (*found.beside, found.last_run)
    other.thread.take_up([(each.timeline, each.record) for each in runs])  # type: ignore[misc]
    other.settle()
    told = other.of(PastShown)[-1]
    assert told.problem and told.store is None
    assert other.lane(0).trainer.global_step == 0
    found.document.close()


def test_that_a_dropped_lane_and_an_earlier_run_are_not_opened(tmp_path: Path) -> None:
    """Of three lanes one was dropped; the lanes were begun anew before."""
    document = new_document(tmp_path, **NET)
    for together in (Together(), Together()):
        entries = [
            RunEntry(document, experiment(**NET), tmp_path, lane, together=together) for lane in range(3)
        ]
        numbers = [each.begin() for each in entries]
    assert [run.comparison for run in document.runs()] == [1, 1, 1, 4, 4, 4]
    entries[1].leave()
    assert [run.id for run in document.runs() if run.comparison == numbers[0]] == [4, 6]
    document.close()


def test_that_a_lane_dropped_before_it_is_written_stands_alone(tmp_path: Path) -> None:
    document = new_document(tmp_path, **NET)
    together = Together()
    entries = [RunEntry(document, experiment(**NET), tmp_path, lane, together=together) for lane in range(2)]
    entries[0].leave()
    assert [each.begin() for each in entries] == [1, 2]
    assert [run.comparison for run in document.runs()] == [None, 2]
    document.close()
