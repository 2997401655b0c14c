"""The observer: only what is looked at, in turn, for a small share of the time, and without a trace."""

import pytest
import torch

import gradgui.engine.observations
from gradgui.engine.observation import OBSERVATIONS, Look, Observation
from gradgui.engine.observed import ObservationData, Request
from gradgui.engine.observer import SHARE, SHORTEST, Observer
from gradgui.engine.trainer import Trainer
from tests.engine.experiments import Json, dense, experiment
from tests.engine.measured import measurements

ALL = {
    Request("boundary"),
    Request("confusion"),
    Request("fit"),
    Request("histograms", 2),
    Request("lens", 2),
}


class Clock:
    """A clock that the test sets; every reading costs nothing."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        """Return the time."""
        return self.now


class Costly(Observation):
    """Takes a tenth of a second of the clock."""

    name = "costly"

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.made = 0

    def look(self, trainer: Trainer, layer: int | None) -> Look | None:
        """Return what moves the clock."""

        def observe(at_rest: bool) -> ObservationData:
            self.clock.now += 0.1
            self.made += 1
            return ObservationData()

        return observe


def test_that_every_observation_is_registered_in_a_file_of_its_own() -> None:
    from pathlib import Path

    folder = Path(gradgui.engine.observations.__file__).parent
    assert {path.stem for path in folder.glob("*.py")} - {"__init__"} == set(OBSERVATIONS)
    assert all(name == observation.name for name, observation in OBSERVATIONS.items())


def test_that_observing_takes_its_share_of_the_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """However costly one observation is."""
    clock = Clock()
    costly = Costly(clock)
    monkeypatch.setitem(OBSERVATIONS._things, "costly", costly)
    observer = Observer(clock)
    observer.choose({Request("costly")})
    observer.watch(Trainer(experiment()))
    while clock.now < 100:
        observer.when_due()
        clock.now += 0.001
    assert costly.made * 0.1 == pytest.approx(SHARE * 100, rel=0.05)


def test_that_a_cheap_one_is_made_a_few_times_a_second_at_most() -> None:
    clock = Clock()
    observer = Observer(clock)
    observer.choose({Request("histograms", 1), Request("boundary")})
    observer.watch(Trainer(experiment()))
    made = []
    while clock.now < 10:
        made += [result.request.name for result in [observer.when_due()] if result is not None]
        clock.now += 0.001
    for name in ("boundary", "histograms"):
        assert made.count(name) == pytest.approx(10 / SHORTEST, abs=1)


def test_that_what_was_never_seen_is_made_at_once() -> None:
    """However much an observation before has cost: the eye is on an empty panel."""
    clock = Clock()
    observer = Observer(clock)
    observer.choose({Request("boundary")})
    observer.watch(Trainer(experiment()))
    assert observer.when_due() is not None and observer.when_due() is None
    observer.choose({Request("boundary"), Request("histograms", 2)})
    made = observer.when_due()
    assert made is not None and made.request == Request("histograms", 2)
    assert observer.when_due() is None


def test_that_nothing_is_made_while_nobody_looks() -> None:
    observer = Observer(Clock())
    observer.watch(Trainer(experiment()))
    assert observer.when_due() is None and observer.at_rest() is None
    observer.choose(ALL)
    assert observer.at_rest() is not None
    observer.choose(())
    assert observer.when_due() is None and observer.at_rest() is None


def test_that_at_rest_each_is_made_once_a_step() -> None:
    observer, trainer = Observer(Clock()), Trainer(experiment())
    observer.choose(ALL)
    observer.watch(trainer)
    for _ in range(2):
        names = []
        while (made := observer.at_rest()) is not None:
            names.append((made.request.name, made.step))
        step = trainer.global_step - 1
        assert sorted(names) == [("boundary", step), ("histograms", step), ("lens", step)]
        trainer.step()
    while observer.at_rest() is not None:
        pass
    observer.outdate()
    assert observer.at_rest() is not None


def test_that_one_that_fails_says_why_and_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    observer, trainer = Observer(Clock()), Trainer(experiment())
    observer.choose({Request("boundary")})
    observer.watch(trainer)

    def fail(inputs: torch.Tensor) -> torch.Tensor:
        raise RuntimeError("not enough memory")

    monkeypatch.setattr(trainer.network, "evaluate", fail)
    made = observer.at_rest()
    assert made is not None and made.data is None and "not enough memory" in made.problem
    assert observer.at_rest() is None and observer.when_due() is None


NETS: dict[str, Json] = {
    "plain": {},
    "batch norm, skips, adam": {
        "network__layers": [
            dense(kind, normalization={"kind": "batch"}, skip={"from": 1}) for kind in ("relu", "prelu")
        ],
        "training__optimizer": {"kind": "adam"},
    },
    "classes of four features": {"dataset": {"kind": "iris"}},
    "regression": {"dataset": {"kind": "sine"}, "training__loss": "mse"},
}


@pytest.mark.parametrize("name", NETS)
def test_that_observing_changes_no_bit_of_the_run(name: str) -> None:
    """Neither parameters nor gradients, running statistics, nor what is recorded."""
    spec = experiment(**NETS[name])
    watched, alone = Trainer(spec), Trainer(spec)
    observer = Observer()
    observer.choose(ALL)
    observer.watch(watched)
    for step in range(12):
        while observer.at_rest() is not None:
            pass
        observer.when_due()
        watched.step()
        alone.step()
        assert torch.equal(watched.parameters.values, alone.parameters.values), step
        assert torch.equal(watched.parameters.grads, alone.parameters.grads), step
        assert measurements(watched) == pytest.approx(measurements(alone), rel=0, abs=0, nan_ok=True)
    for key, tensor in watched.network.state().items():
        assert torch.equal(tensor, alone.network.state()[key])
