"""Past steps on the training thread: looked at, gone on from, branched from."""

from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
import torch

from gradgui.engine.events import (
    LaneRefused,
    ObservationMade,
    PastLeft,
    PastShown,
    RunStarted,
    RunState,
    SpecChanged,
)
from gradgui.engine.observations.ledger import LedgerData
from gradgui.engine.observations.lens import LensData
from gradgui.engine.observed import Request
from gradgui.engine.trainer import ALL_METRICS, Trainer, prepare_thread
from tests.engine.experiments import dense, experiment
from tests.engine.lanes import Lanes, rate, weights

NET: dict[str, Any] = {"network__layers": [dense("tanh", 8)] * 3}
BATCHNORM: dict[str, Any] = {
    "network__layers": [dense("tanh", 8, normalization={"kind": "batch"}), *[dense("tanh", 8)] * 2]
}


class Traveller(Lanes):
    """Looks back, and waits for it."""

    def look(self, step: int, lane: int = 0) -> PastShown:
        seen = len(self.events)
        self.thread.look_back(step, lane)
        self.wait_for(lambda: self.shown(seen))
        return self.shown(seen)[-1]

    def shown(self, since: int) -> list[PastShown]:
        return [event for event in self.events[since:] if isinstance(event, PastShown)]

    def observed(self, name: str, step: int) -> Any:
        """Wait for an observation of a step and return its data."""

        def found() -> list[ObservationMade]:
            made = [event for event in self.of(ObservationMade) if event.request.name == name]
            return [event for event in made[-1:] if event.step == step and event.data is not None]

        self.wait_for(found)
        return found()[-1].data


@pytest.fixture
def traveller() -> Iterator[Traveller]:
    traveller = Traveller()
    traveller.thread.start()
    traveller.thread.want(ALL_METRICS)
    traveller.wait_for(lambda: traveller.thread.state is RunState.READY)
    yield traveller
    traveller.thread.shutdown(5)
    assert not traveller.thread.is_alive() and not traveller.foreign


def headless(steps: int, **changes: Any) -> Trainer:
    prepare_thread()
    trainer = Trainer(experiment(**NET, **changes), metrics=ALL_METRICS)
    for _ in range(steps):
        trainer.step()
    torch.set_flush_denormal(False)
    return trainer


def test_that_a_past_step_has_its_numbers(traveller: Traveller) -> None:
    """All metrics, though the store holds that step no longer in full; the lane itself is as it was."""
    traveller.begin(experiment(**NET))
    traveller.steps(3000)
    before = weights(traveller.lane(0))
    for step in (37, 2999, 0, 1234, 36):
        shown = traveller.look(step)
        assert shown.step == step and shown.store is not None and shown.is_exact is not False
        expected = headless(step + 1)
        for metric, value in expected.values.items():
            found, values = shown.store.last(metric)
            assert found == step
            np.testing.assert_array_equal(values, np.atleast_1d(value))
    assert traveller.look(2998).is_exact is True
    assert torch.equal(weights(traveller.lane(0)), before) and traveller.lane(0).next_step == 3000


def test_that_the_observations_are_of_that_step(traveller: Traveller) -> None:
    """The ledger and the lens, whose weights are those before the step's update; then those of now again."""
    traveller.begin(experiment(**NET))
    traveller.thread.observe({Request("ledger"), Request("lens", 2)})
    traveller.steps(100)
    newest = traveller.observed("ledger", 99)
    traveller.look(37)
    ledger, lens = traveller.observed("ledger", 37), traveller.observed("lens", 37)
    assert isinstance(ledger, LedgerData) and isinstance(lens, LensData) and lens.norms is not None
    expected = headless(38)
    np.testing.assert_array_equal(ledger.signal, expected.values["signal_grad_norm"])
    assert not lens.norms.is_late
    np.testing.assert_array_equal(lens.norms.weight, np.asarray(headless(38).values["weight_norm"])[1])
    traveller.thread.look_at_present()
    again = traveller.observed("ledger", 99)
    np.testing.assert_array_equal(again.signal, newest.signal)
    assert len(traveller.of(PastLeft)) == 1


def test_that_another_layer_of_a_past_step_can_be_looked_at(traveller: Traveller) -> None:
    """Its weights before the update are those, too."""
    traveller.begin(experiment(**NET))
    traveller.steps(100)
    traveller.look(37)
    traveller.thread.observe({Request("lens", 3)})
    lens = traveller.observed("lens", 37)
    assert isinstance(lens, LensData) and lens.layer == 3
    assert lens.norms is not None and not lens.norms.is_late


def test_that_of_several_wishes_the_last_is_shown(traveller: Traveller) -> None:
    """Dragging computes no step that is left behind at once."""
    traveller.begin(experiment(**NET))
    traveller.steps(2000)
    seen = len(traveller.events)
    for step in range(1999, 36, -1):
        traveller.thread.look_back(step)
    traveller.wait_for(lambda: [e.step for e in traveller.shown(seen)][-1:] == [37])
    assert len(traveller.shown(seen)) < 300


def test_that_a_run_pauses_where_one_looks_back(traveller: Traveller) -> None:
    traveller.begin(experiment(**NET))
    traveller.thread.resume()
    traveller.wait_for(lambda: traveller.lane(0).next_step > 200)
    shown = traveller.look(37)
    assert shown.step == 37 and traveller.thread.state is RunState.PAUSED
    step = traveller.lane(0).next_step
    traveller.steps(10)
    assert traveller.lane(0).next_step == step + 10
    assert len(traveller.of(PastLeft)) == 1
    expected = headless(step + 10)
    assert torch.equal(weights(traveller.lane(0)), expected.parameters.values)


def test_that_one_looks_across_edits(traveller: Traveller) -> None:
    """Each step with the network that it had then, whose layers are those that its metrics have."""
    traveller.begin(experiment(**NET))
    traveller.steps(50)
    traveller.change(experiment(**BATCHNORM))
    traveller.steps(50)
    traveller.change(rate(0.3, **BATCHNORM))
    traveller.steps(50)
    early, late = traveller.look(49), traveller.look(50)
    assert early.experiment == experiment(**NET) and late.experiment == experiment(**BATCHNORM)
    assert early.store is not None and late.store is not None
    assert early.store.metrics()["bias_grad_norm"] == (1, 2, 3, 4)
    assert late.store.metrics()["bias_grad_norm"] == (2, 3, 4)
    assert early.is_exact and late.is_exact and traveller.look(149).is_exact
    assert traveller.look(99).experiment == experiment(**BATCHNORM)


def test_that_a_lane_goes_on_from_a_past_step(traveller: Traveller) -> None:
    """As if it had been paused there: the same numbers, and other ones after another edit."""
    traveller.begin(experiment(**NET))
    traveller.steps(100)
    traveller.change(rate(0.3, **NET))
    traveller.steps(50)
    traveller.change(rate(0.01, **NET))
    traveller.steps(50)
    old = traveller.store(0)
    traveller.look(120)
    traveller.thread.go_back()
    traveller.settle()
    started = traveller.starts(0)[-1]
    assert started.goes_back and started.first_step == 121
    assert [change.step for change in started.changes] == [100]
    assert traveller.store(0).last_step == 120 and old.last_step == 199
    assert traveller.lane(0).next_step == 121 and traveller.lane(0).experiment == rate(0.3, **NET)
    traveller.steps(79)
    expected = headless(100)
    expected.apply_live(rate(0.3, **NET))
    prepare_thread()
    for _ in range(100):
        expected.step()
    torch.set_flush_denormal(False)
    assert torch.equal(weights(traveller.lane(0)), expected.parameters.values)
    for step in (37, 110, 120, 121, 199):
        assert traveller.look(step).is_exact
    series = traveller.store(0).recent("loss", 0)
    np.testing.assert_array_equal(series.steps, np.arange(200))
    np.testing.assert_array_equal(series.values[:150], old.recent("loss", 0).values[:150])


def test_that_a_branch_from_the_past_catches_up(traveller: Traveller) -> None:
    """It makes its steps alone until it is where its parent waits, then both go in lock-step."""
    traveller.begin(experiment(**NET))
    traveller.steps(100)
    traveller.look(37)
    traveller.thread.branch_from_past()
    traveller.settle()
    started = traveller.starts(1)[-1]
    assert started.branched_from == 0 and started.first_step == 38
    assert (traveller.lane(0).next_step, traveller.lane(1).next_step) == (100, 38)
    traveller.change(rate(0.5, **NET), 1)
    traveller.steps(62)
    assert (traveller.lane(0).next_step, traveller.lane(1).next_step) == (100, 100)
    assert traveller.store(0).last_step == 99
    traveller.steps(10)
    assert (traveller.lane(0).next_step, traveller.lane(1).next_step) == (110, 110)
    assert torch.equal(weights(traveller.lane(0)), headless(110).parameters.values)
    expected = headless(38)
    expected.apply_live(rate(0.5, **NET))
    prepare_thread()
    for _ in range(72):
        expected.step()
    torch.set_flush_denormal(False)
    assert torch.equal(weights(traveller.lane(1)), expected.parameters.values)
    for step in (20, 37, 38, 109):
        assert traveller.look(step, 1).is_exact
    assert [event.step for event in traveller.of(SpecChanged)] == [38]


def test_that_there_are_no_more_lanes_than_four(traveller: Traveller) -> None:
    traveller.begin(experiment(**NET))
    traveller.steps(50)
    for _ in range(4):
        traveller.look(20)
        traveller.thread.branch_from_past()
        traveller.settle()
    assert len(traveller.of(LaneRefused)) == 1
    assert len({event.lane for event in traveller.of(RunStarted)}) == 4


def test_that_before_the_first_step_there_is_no_past(traveller: Traveller) -> None:
    traveller.begin(experiment(**NET))
    traveller.thread.look_back(5)
    traveller.thread.go_back()
    traveller.settle()
    assert not traveller.of(PastShown) and not traveller.of(PastLeft)
