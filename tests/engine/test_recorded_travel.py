"""A run in a document: any step of it computed again by who opens the file, and gone on from."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch

from gradgui.engine import checkpoint_log
from gradgui.engine.document import Document
from gradgui.engine.events import PastShown, RunStarted, SpecChanged
from gradgui.engine.experiment import Experiment
from gradgui.engine.past_store import ContinuedStore
from gradgui.engine.recorder import Recorder
from gradgui.engine.trainer import ALL_METRICS, Trainer
from tests.engine.documents import new_document
from tests.engine.experiments import experiment
from tests.engine.lanes import rate, weights
from tests.engine.test_looking_back import BATCHNORM, NET, Traveller, headless, traveller
from tests.engine.test_replay import CSV

__all__ = ["traveller"]

HERE = Path()


class Recording:
    """A lane recorded into a document, as the window does it."""

    def __init__(
        self, traveller: Traveller, document: Document, spec: Experiment, folder: Path = HERE
    ) -> None:
        self.traveller, self.document, self.folder = traveller, document, folder
        traveller.begin(spec, folder)
        started = traveller.starts(0)[-1]
        self.run = document.start_run(document.set_experiment(spec, folder), spec.seed)
        self.record(started)

    def record(self, started: RunStarted) -> None:
        self.recorder = Recorder(
            self.document,
            self.run,
            started.store,
            first_step=started.first_step,
            checkpoints=started.checkpoints,
        )
        self.recorder.start()

    def change(self, spec: Experiment) -> None:
        self.traveller.change(spec)
        event: SpecChanged = self.traveller.of(SpecChanged)[-1]
        self.document.add_edit(self.run, event.step, event.effect, str(event.words), spec, self.folder)

    def save(self, path: Path) -> None:
        self.recorder.finish()
        self.document.save(path)
        self.document.close()


def edited_run(traveller: Traveller, folder: Path) -> int:
    """Save a run of 400 steps with a live and a carried edit as a.gradgui; return its number."""
    recording = Recording(traveller, new_document(folder, **NET), experiment(**NET))
    traveller.steps(100)
    recording.change(rate(0.3, **NET))
    traveller.steps(100)
    recording.change(experiment(**BATCHNORM))
    traveller.steps(200)
    recording.save(folder / "a.gradgui")
    return recording.run


@pytest.fixture
def other() -> Iterator[Traveller]:
    """The thread of another person."""
    yield from traveller.__wrapped__()  # type: ignore[attr-defined]


def opened(folder: Path) -> Document:
    return Document.open(folder / "a.gradgui", folder / "elsewhere")


def test_that_checkpoints_are_in_the_file(
    traveller: Traveller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every 64 steps where they cost nothing, after the carried edit, and where the run rests."""
    monkeypatch.setattr(checkpoint_log, "SHARE", 1.0)
    run = edited_run(traveller, tmp_path)
    document = opened(tmp_path)
    assert [each.step for each in document.checkpoints(run)] == [64, 128, 192, 200, 256, 320, 384, 400]
    experiments = [document.experiment(each.experiment) for each in document.checkpoints(run)]
    assert experiments == [experiment(**NET), *[rate(0.3, **NET)] * 2, *[experiment(**BATCHNORM)] * 5]
    document.close()


def taken_up(traveller: Traveller, other: Traveller, folder: Path) -> tuple[int, Document]:
    """Return an edited run and its document, after which another one goes on."""
    run = edited_run(traveller, folder)
    document = opened(folder)
    other.begin(experiment(**NET))
    other.thread.take_up([(document.timeline(run), document.record(run))])  # type: ignore[list-item]
    other.settle()
    return run, document


def test_that_another_person_sees_the_same_step(
    traveller: Traveller, other: Traveller, tmp_path: Path
) -> None:
    """Step 37 and any other, bit for bit, from the file alone."""
    _, document = taken_up(traveller, other, tmp_path)
    for step in (37, 399, 150, 201, 0):
        mine, theirs = traveller.look(step), other.look(step)
        assert theirs.is_exact and theirs.experiment == mine.experiment
        assert mine.store is not None and theirs.store is not None
        for metric in mine.store.metrics():
            one, two = mine.store.last(metric), theirs.store.last(metric)
            assert one[0] == two[0]
            np.testing.assert_array_equal(one[1], two[1])
    document.close()


def test_that_a_recorded_run_goes_on(traveller: Traveller, other: Traveller, tmp_path: Path) -> None:
    """With the numbers that it would have had if it had never been closed; and edits are marked."""
    _, document = taken_up(traveller, other, tmp_path)
    started = other.starts(0)[-1]
    assert started.goes_back and started.first_step == 400
    assert [(change.step, change.effect) for change in started.changes] == [(100, "live"), (200, "carried")]
    assert isinstance(other.store(0), ContinuedStore) and other.store(0).last_step == 399
    for each in (traveller, other):
        each.steps(50)
    assert torch.equal(weights(other.lane(0)), weights(traveller.lane(0)))
    one, two = (each.store(0).recent("loss", 0) for each in (traveller, other))
    np.testing.assert_array_equal(one.steps, two.steps)
    np.testing.assert_array_equal(one.values, two.values)
    assert other.look(37).is_exact and other.look(449).is_exact
    document.close()


def test_that_a_run_that_goes_on_is_another_one_of_the_document(
    traveller: Traveller, other: Traveller, tmp_path: Path
) -> None:
    """Which is read with its past, and looked at across the seam."""
    run, document = taken_up(traveller, other, tmp_path)
    started = other.starts(0)[-1]
    number = document.start_run(document.set_experiment(started.experiment, HERE), 3, 0, run, 400)
    recorder = Recorder(document, number, started.store, first_step=400, checkpoints=started.checkpoints)
    recorder.start()
    other.steps(100)
    recorder.finish()
    assert document.record(number).last_step == 499
    assert document.checkpoints(number)[0].step == 400
    timeline = document.timeline(number)
    assert timeline.experiment_at(150) == rate(0.3, **NET)
    document.save(tmp_path / "b.gradgui")
    traveller.thread.take_up([(timeline, document.record(number))])  # type: ignore[list-item]
    traveller.settle()
    for step in (37, 150, 399, 400, 499):
        assert traveller.look(step).is_exact
    document.close()


def test_that_a_table_of_data_comes_with_the_file(
    traveller: Traveller, other: Traveller, tmp_path: Path
) -> None:
    """The other person has no such file."""
    (tmp_path / "data.csv").write_text(CSV)
    spec = experiment(**NET, dataset={"kind": "csv", "path": "data.csv", "target": "kind"})
    recording = Recording(traveller, Document.create(spec, tmp_path, tmp_path / "recovery"), spec, tmp_path)
    traveller.steps(80)
    recording.save(tmp_path / "a.gradgui")
    (tmp_path / "data.csv").unlink()
    document = opened(tmp_path)
    other.begin(experiment(**NET))
    other.thread.take_up([(document.timeline(recording.run), document.record(recording.run))])  # type: ignore[list-item]
    other.settle()
    assert other.look(37).is_exact and other.look(79).is_exact
    document.close()


def test_that_no_checkpoint_is_needed(traveller: Traveller, tmp_path: Path) -> None:
    """A document of an earlier version has none: all is computed from step 0."""
    document = new_document(tmp_path, **NET)
    run = document.start_run(1, 3)
    trainer = headless(150)
    store = traveller_store(document, run, 150)
    assert store == 149
    traveller.begin(experiment(**NET))
    traveller.thread.take_up([(document.timeline(run), document.record(run))])  # type: ignore[list-item]
    traveller.settle()
    assert torch.equal(weights(traveller.lane(0)), trainer.parameters.values)
    assert traveller.look(37).is_exact
    document.close()


def traveller_store(document: Document, run: int, steps: int) -> int:
    """Record the losses of a headless run; return the last step."""
    from gradgui.engine.store import MetricStore
    from gradgui.engine.trainer import prepare_thread

    prepare_thread()
    trainer = Trainer(experiment(**NET), metrics=ALL_METRICS)
    store = MetricStore()
    for metric, layers in trainer.layers.items():
        store.declare(metric, layers)
    recorder = Recorder(document, run, store)
    recorder.start()
    for step in range(steps):
        trainer.step()
        store.append(step, trainer.values)
    torch.set_flush_denormal(False)
    recorder.finish()
    return document.record(run).last_step


def test_that_what_cannot_be_computed_again_says_why(traveller: Traveller, tmp_path: Path) -> None:
    """And the run stays as it was begun."""
    (tmp_path / "data.csv").write_text(CSV)
    spec = experiment(**NET, dataset={"kind": "csv", "path": "data.csv", "target": "kind"})
    document = new_document(tmp_path, **NET)
    run = document.start_run(document.set_experiment(spec, tmp_path / "nowhere"), 3)
    traveller_store(document, run, 20)
    traveller.begin(experiment(**NET))
    traveller.thread.take_up([(document.timeline(run), document.record(run))])  # type: ignore[list-item]
    traveller.settle()
    (told,) = traveller.of(PastShown)
    assert "data.csv" in told.problem and told.store is None
    assert traveller.lane(0).next_step == 0 and len(traveller.starts(0)) == 1
    document.close()
