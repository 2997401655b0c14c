"""Any step of a run, computed again: all tensors and numbers are those of the first time, bit for bit."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import torch

from gradgui.engine.checkpoint import take
from gradgui.engine.checkpoint_log import CheckpointLog
from gradgui.engine.edit import effect_of
from gradgui.engine.experiment import Experiment
from gradgui.engine.replay import Replay
from gradgui.engine.timeline import Timeline
from gradgui.engine.trainer import ALL_METRICS, Trainer
from tests.engine.experiments import dense, experiment
from tests.engine.measured import measurements

HERE = Path()
Numbers = dict[tuple[str, int | None], float]

CSV = "a,b,kind\n" + "".join(f"{i % 7},{i % 5 - i / 9},{'xyz'[i % 3]}\n" for i in range(60))


def spec(**changes: Any) -> Experiment:
    return experiment(network={"layers": [dense("relu", 8), dense("tanh", 8), dense("relu", 8)]}, **changes)


def changed(old: Experiment, **update: Any) -> Experiment:
    """Return an experiment with other training settings, or with other layers."""
    data = old.to_data()
    for name, value in update.items():
        if name == "layers":
            data["network"]["layers"] = value
        else:
            data["training"][name] = value
    return type(old).model_validate(data)


class Recorded:
    """A run as a lane makes it, with what every step was: state before it, and its numbers."""

    def __init__(self, described: Experiment, base_dir: Path = HERE) -> None:
        self.trainer = Trainer(described, base_dir, ALL_METRICS)
        self.log = CheckpointLog(Timeline(described, base_dir), clock=lambda: 0.0)
        self.states: list[bytes] = []
        self.rows: list[Numbers] = []
        self.made: list[torch.Tensor] = []

    def checkpoint(self) -> bytes:
        return take(self.trainer)

    def steps(self, count: int) -> None:
        for _ in range(count):
            if self.log.is_due(self.trainer.global_step):
                self.log.take(self.trainer.global_step, self.trainer.experiment, self.checkpoint)
            self.states.append(take(self.trainer))
            self.trainer.step()
            self.rows.append(measurements(self.trainer))
            self.made.append(self.trainer.parameters.values.clone())

    def edit(self, described: Experiment) -> None:
        effect = effect_of(self.trainer.experiment, described)
        self.log.edit(self.trainer.global_step, described, effect == "carried")
        if effect == "carried":
            self.trainer = self.trainer.carried(described)
        else:
            self.trainer.apply_live(described)

    def check(self, replay: Replay, step: int) -> None:
        """Compare a step with the first time: what was before it, what it measured, what it made."""
        replay.measure(ALL_METRICS)
        trainer = replay.go_to(step)
        assert take(trainer) == self.states[step]
        trainer.step()
        assert repr(measurements(trainer)) == repr(self.rows[step])
        assert torch.equal(trainer.parameters.values, self.made[step])


BATCHNORM = [dense("relu", 8, normalization={"kind": "batch"}), dense("tanh", 8), dense("relu", 8)]


def much_edited(described: Experiment, base_dir: Path = HERE) -> Recorded:
    """330 steps: a live edit, another optimiser, one carried edit, two edits between the same two steps."""
    run = Recorded(described, base_dir)
    run.steps(40)
    run.edit(changed(described, optimizer={"kind": "adam", "lr": 0.003}))
    run.steps(70)
    run.edit(changed(run.trainer.experiment, layers=BATCHNORM))
    run.steps(90)
    run.edit(changed(run.trainer.experiment, clipping={"kind": "norm", "threshold": 0.01}))
    run.edit(changed(run.trainer.experiment, regularization={"l1": 0.0, "l2": 0.001}))
    run.steps(130)
    return run


@pytest.mark.parametrize("precision", ["float32", "float64"])
def test_that_any_step_is_as_it_was(precision: str) -> None:
    """In whatever order one looks, across all edits."""
    run = much_edited(spec(precision=precision, training__optimizer={"kind": "sgd", "momentum": 0.9}))
    assert len(run.log.timeline().anchors) >= 4
    replay = Replay(run.log.timeline())
    for step in (37, 38, 39, 40, 329, 0, 110, 109, 199, 200, 201, 128, 64, 63, 63, 111, 300, 5):
        run.check(replay, step)


def test_that_a_run_on_a_table_of_data_is_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "data.csv").write_text(CSV)
    described = spec(dataset={"kind": "csv", "path": "data.csv", "target": "kind"})
    run = much_edited(described, tmp_path)
    replay = Replay(run.log.timeline(), run.trainer.data)
    for step in (250, 37, 111):
        run.check(replay, step)


def test_that_a_step_is_computed_from_the_checkpoint_before(monkeypatch: pytest.MonkeyPatch) -> None:
    """And, forward, from where the trainer is; the numbers of steps made tell."""
    run = Recorded(spec())
    run.steps(200)
    made: list[int] = []
    step: Callable[..., None] = Trainer.step

    def counted(self: Trainer, *args: Any, **options: Any) -> None:
        made.append(self.global_step)
        step(self, *args, **options)

    monkeypatch.setattr(Trainer, "step", counted)
    replay = Replay(run.log.timeline())
    replay.go_to(70)
    assert made == list(range(64, 70))
    replay.go_to(75)
    assert made == list(range(64, 75))
    replay.go_to(70)
    assert made == list(range(64, 75))
    replay.go_to(130)
    assert made[11:] == [128, 129]
    replay.go_to(3)
    assert made[13:] == [0, 1, 2]


def test_that_another_aim_takes_the_place_of_the_first() -> None:
    """In the middle of the way, without an arrival at the first."""
    run = Recorded(spec())
    run.steps(150)
    now = iter(range(100_000))
    replay = Replay(CheckpointLog.begin(spec(), HERE).timeline(), clock=lambda: float(next(now)))
    replay.aim(140)
    assert not replay.advance() and 0 < replay.progress < 1
    run.check(replay, 20)


def test_that_checkpoints_stay_few() -> None:
    """And evenly spread, whatever the number of steps."""
    run = Recorded(spec())
    now = [0.0]
    log = CheckpointLog(run.log.timeline(), clock=lambda: now[0])
    for step in range(0, 64 * 5000):
        if log.is_due(step):
            log.take(step, run.trainer.experiment, run.checkpoint)
    steps = [anchor.step for anchor in log.timeline().anchors]
    assert 32 <= len(steps) <= 128
    gaps = {after - before for before, after in pairwise(steps[:-1])}
    assert max(gaps) == log.interval


def test_that_checkpoints_cost_little() -> None:
    """The next one waits until one per cent of the time since has paid for it."""
    run = Recorded(spec())
    now = [0.0]

    def clock() -> float:
        now[0] += 1.0
        return now[0]

    log = CheckpointLog(run.log.timeline(), clock=clock)
    assert log.is_due(64)
    log.take(64, run.trainer.experiment, run.checkpoint)
    begin = now[0]
    step = 128
    while not log.is_due(step):
        step += 1
    assert now[0] - begin >= 99


def test_that_a_branch_has_the_past_of_its_lane() -> None:
    """And its own steps after."""
    run = much_edited(spec())
    described = changed(run.trainer.experiment, optimizer={"kind": "sgd", "lr": 0.5})
    twin = Recorded(described)
    replay = Replay(run.log.timeline())
    twin.trainer = replay.go_to(205).branched(described)
    twin.trainer.choose_metrics(ALL_METRICS)
    twin.log = run.log.branch(205, described)
    twin.states, twin.rows, twin.made = run.states[:205], run.rows[:205], run.made[:205]
    twin.steps(100)
    assert 205 in [anchor.step for anchor in twin.log.timeline().anchors]
    again = Replay(twin.log.timeline())
    for step in (37, 204, 205, 290, 111):
        twin.check(again, step)
    run.check(Replay(run.log.timeline()), 290)
