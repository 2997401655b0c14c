"""Lanes on the training thread: in lock-step, each as if it were alone, bit for bit."""

import gc
import random
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from weakref import ref

import numpy as np
import pytest
import torch

from gradgui.engine.comparison import MOST_LANES
from gradgui.engine.events import (
    FindingsChanged,
    LaneEnded,
    LaneRefused,
    NonFiniteFound,
    ObservationMade,
    RunFailed,
    RunStarted,
    RunState,
    SpecChanged,
    WhatIfMade,
)
from gradgui.engine.observed import Request
from gradgui.engine.presets import find
from gradgui.engine.remedy import REMEDIES
from gradgui.engine.trainer import ALL_METRICS, Trainer, prepare_thread
from gradgui.engine.what_if import Candidate
from tests.engine.experiments import Json, dense, experiment
from tests.engine.lanes import EXPLODING, Lanes, rate, weights
from tests.engine.measured import measurements
from tests.engine.test_training_thread import (
    NETS,
    assert_in_order,
    assert_rows,
    failing,
    headless_rows,
    quick_stop,
)


@pytest.fixture
def lanes() -> Iterator[Lanes]:
    lanes = Lanes()
    lanes.thread.start()
    lanes.thread.want(ALL_METRICS)
    lanes.wait_for(lambda: lanes.thread.state is RunState.READY)
    yield lanes
    lanes.thread.shutdown(5)
    assert not lanes.thread.is_alive() and not lanes.foreign


@pytest.mark.parametrize("name", NETS)
def test_that_a_branch_leaves_no_trace_in_its_parent(name: str, lanes: Lanes) -> None:
    """The numbers are those of a headless run of one lane, bit for bit."""
    spec = experiment(**NETS[name])
    lanes.begin(spec)
    lanes.steps(10)
    lanes.branch(spec.model_copy(update={"training": rate(0.01).training}))
    lanes.steps(30)
    assert_rows(lanes.store(0), headless_rows(spec, 40))
    assert lanes.store(1).last_step == 39 and len(lanes.starts(0)) == 1


BATCH: Json = {"normalization": {"kind": "batch"}}
SAME: dict[str, Json] = {
    "sgd": {},
    "momentum": {"training__optimizer": {"kind": "sgd", "momentum": 0.9, "dampening": 0.1}},
    "nesterov": {"training__optimizer": {"kind": "sgd", "momentum": 0.9, "nesterov": True}},
    "adam": {"training__optimizer": {"kind": "adam"}},
    "adamw": {"training__optimizer": {"kind": "adamw", "weight_decay": 0.1}},
    "rmsprop": {"training__optimizer": {"kind": "rmsprop", "momentum": 0.9}},
    "batch norm": {"network__layers": [dense("relu", **BATCH), dense("tanh", **BATCH), dense("prelu")]},
    "skips": {"network__layers": [dense("tanh", 5), dense("gelu", 6, skip={"from": 1, "scale": 0.5})]},
    "clip by norm": {"training__clipping": {"kind": "norm", "threshold": 0.1}},
    "clip by value": {"training__clipping": {"kind": "value", "threshold": 0.01}},
    "clip per layer": {"training__clipping": {"kind": "norm_per_layer", "threshold": 0.05}},
    "penalties": {"training__regularization": {"l1": 0.01, "l2": 0.01}},
    "double": {"precision": "float64"},
    "vanishing, clipped": {**NETS["single, flushed"], "training__clipping": {"kind": "norm"}},
}


@pytest.mark.parametrize("name", SAME)
def test_that_a_branch_without_a_change_equals_its_parent(name: str, lanes: Lanes) -> None:
    """For 200 steps, bit for bit: the parameters, the running statistics, what is recorded."""
    spec = experiment(**SAME[name])
    lanes.begin(spec)
    lanes.steps(7)
    lanes.branch(spec)
    started = lanes.starts(1)[-1]
    assert (started.first_step, started.branched_from, started.experiment) == (7, 0, spec)
    lanes.steps(200)
    first, second = lanes.lane(0), lanes.lane(1)
    assert first.trainer is not second.trainer and first.next_step == second.next_step == 207
    assert torch.equal(weights(first), weights(second))
    state = second.trainer.network.state()
    assert all(torch.equal(tensor, state[key]) for key, tensor in first.trainer.network.state().items())
    for metric in ("loss", "grad_norm", "test_loss", "weight_grad_norm", "distance_from_init"):
        ours, theirs = (store.recent(metric, 0) for store in (first.store, second.store))
        np.testing.assert_array_equal(ours.steps, theirs.steps, metric)
        np.testing.assert_array_equal(ours.values, theirs.values, metric)


def test_that_a_live_branch_equals_a_run_that_was_edited_there(lanes: Lanes) -> None:
    """Also where the optimiser becomes another one; its store begins with the parent's past."""
    changed = experiment(training__optimizer={"kind": "adam", "lr": 0.01})
    lanes.begin(experiment())
    lanes.steps(9)
    lanes.branch(changed)
    lanes.steps(20)
    prepare_thread()
    trainer = Trainer(experiment(), metrics=ALL_METRICS)
    rows = []
    for step in range(29):
        if step == 9:
            trainer.apply_live(changed)
        trainer.step()
        rows.append(measurements(trainer))
    torch.set_flush_denormal(False)
    assert_rows(lanes.store(1), rows)
    assert_rows(lanes.store(0), headless_rows(experiment(), 29))


def test_that_a_branch_with_batch_norm_begins_with_its_parents_weights(lanes: Lanes) -> None:
    """Those of the same name and shape; the past of what both have is in its store."""
    lanes.begin(experiment())
    lanes.steps(5)
    lanes.branch(experiment(network__layers__0__normalization={"kind": "batch"}))
    ours, theirs = lanes.lane(0).trainer.parameters, lanes.lane(1).trainer.parameters
    for parameter in theirs.parameters:
        if parameter.key not in ("1.scale", "1.shift"):
            assert torch.equal(parameter.value, ours[parameter.layer, parameter.role].value)
    lanes.steps(5)
    assert not torch.equal(theirs[1, "weight"].value, ours[1, "weight"].value)
    assert lanes.store(1).recent("loss", 0).steps.tolist() == list(range(10))
    assert lanes.store(1).recent("loss", 0).values[:5].tolist() == (
        lanes.store(0).recent("loss", 0).values[:5].tolist()
    )


def test_that_all_lanes_see_the_same_batches(lanes: Lanes) -> None:
    """At every step, over the turn of an epoch (three steps long here), also after a carried edit of one."""
    lanes.begin(experiment())
    lanes.steps(4)
    lanes.branch(rate(0.5))
    lanes.branch(experiment(network__layers__0__activation__kind="relu"))
    for turn in range(8):
        lanes.steps(1)
        batches = [lanes.lane(number).trainer.order.last().tolist() for number in range(3)]
        assert batches[0] == batches[1] == batches[2] and len(batches[0]) == 16
        assert len({lanes.lane(number).next_step for number in range(3)}) == 1
        if turn == 3:
            lanes.change(experiment(network__layers__0__activation__kind="gelu"), 2)


def test_that_a_difference_which_restarts_makes_a_paired_run(lanes: Lanes) -> None:
    """Both begin at step 0, with stores of their own, and are what they are alone."""
    he = experiment(network__initialization={"kind": "kaiming_normal"})
    run_id = lanes.begin(experiment())
    lanes.steps(6)
    store = lanes.store(0)
    lanes.branch(he)
    lanes.settle()
    for number in (0, 1):
        started = lanes.starts(number)[-1]
        assert (started.run_id, started.first_step) == (run_id, 0)
    assert lanes.store(0) is not store and lanes.starts(1)[-1].branched_from == 0
    assert lanes.thread.state is RunState.READY
    lanes.steps(20)
    assert_rows(lanes.store(0), headless_rows(experiment(), 20))
    assert_rows(lanes.store(1), headless_rows(he, 20))
    assert lanes.lane(0).trainer.data is lanes.lane(1).trainer.data


def test_that_a_paired_run_goes_on_where_the_run_was_on(lanes: Lanes) -> None:
    lanes.begin(experiment())
    lanes.thread.resume()
    lanes.wait_for(lambda: lanes.store(0).last_step > 5)
    lanes.branch(experiment(network__layers__1__repeat=3))
    lanes.wait_for(lambda: lanes.starts(1) and lanes.store(1).last_step > 5)
    assert lanes.thread.state is RunState.RUNNING


def test_that_a_lane_of_exploded_numbers_is_branched_at_step_0(lanes: Lanes) -> None:
    """There is nothing finite to go on from: the cure is seen from the start."""
    lanes.begin(experiment(**EXPLODING))
    lanes.steps(50)
    assert lanes.of(NonFiniteFound)
    tame = experiment(**{**EXPLODING, "training__clipping": {"kind": "norm", "threshold": 1e-3}})
    lanes.branch(tame)
    lanes.settle()
    assert lanes.starts(0)[-1].first_step == lanes.starts(1)[-1].first_step == 0
    lanes.steps(10)
    assert lanes.store(0).last_step < 9 and lanes.lane(0).is_stopped
    assert_rows(lanes.store(1), headless_rows(tame, 10))


def test_that_a_nonfinite_lane_stops_alone(lanes: Lanes) -> None:
    """The others go on as they would alone; the run pauses when all have stopped."""
    lanes.begin(experiment())
    lanes.steps(3)
    lanes.branch(rate(1e12))
    lanes.steps(20)
    (event,) = lanes.of(NonFiniteFound)
    assert event.lane == 1 and event.step == lanes.store(1).last_step < 10
    assert lanes.store(0).last_step == 22
    assert_rows(lanes.store(0), headless_rows(experiment(), 23))
    lanes.change(rate(1e12))
    seen = len(lanes.events)
    lanes.thread.resume()
    lanes.wait_for(lambda: lanes.states(seen)[-1:] == [RunState.PAUSED])
    assert [event.lane for event in lanes.of(NonFiniteFound)] == [1, 0]
    step = lanes.store(0).last_step
    lanes.steps(4)
    assert lanes.store(0).last_step == step + 4 and lanes.store(1).last_step == event.step


def test_that_a_dropped_lane_leaves_the_others_and_its_memory(lanes: Lanes) -> None:
    run_id = lanes.begin(experiment())
    lanes.steps(3)
    lanes.branch(rate(0.2))
    lanes.thread.observe({Request("boundary", lane=1)})
    lanes.steps(3)
    lanes.wait_for(lambda: lanes.of(ObservationMade))
    trainer, parameters = ref(lanes.lane(1).trainer), ref(lanes.lane(1).trainer.parameters.values)
    lanes.drop(1)
    lanes.settle()
    gc.collect()
    assert trainer() is None and parameters() is None
    assert lanes.of(LaneEnded) == [LaneEnded(run_id, 1)]
    lanes.steps(20)
    assert_rows(lanes.store(0), headless_rows(experiment(), 26))


def test_that_the_first_lane_may_go_and_the_last_may_not(lanes: Lanes) -> None:
    lanes.begin(experiment())
    lanes.branch(rate(0.2))
    lanes.drop(0)
    lanes.thread.drop_lane(1)
    lanes.steps(12)
    assert_rows(lanes.store(1), headless_rows(rate(0.2), 12))
    assert len(lanes.of(LaneEnded)) == 1 and lanes.store(0).last_step == -1
    lanes.branch(rate(0.3), of=1)
    assert lanes.starts(0)[-1].branched_from == 1


def test_that_four_lanes_run_and_no_fifth(lanes: Lanes) -> None:
    specs = [rate(0.1 + number / 10) for number in range(MOST_LANES)]
    lanes.begin(specs[0])
    for number, spec in enumerate(specs[1:]):
        lanes.branch(spec, of=number)
    lanes.branch(rate(0.9))
    (refused,) = lanes.of(LaneRefused)
    assert str(MOST_LANES) in refused.message
    lanes.steps(25)
    for number, spec in enumerate(specs):
        assert_rows(lanes.store(number), headless_rows(spec, 25))
    assert not lanes.of(RunFailed)


@pytest.mark.parametrize(
    "path, value, word",
    [("seed", 5, "seed"), ("training__batch_size", 8, "batch size"), ("dataset__noise", 0.2, "data")],
)
def test_that_a_branch_with_other_batches_is_refused(
    path: str, value: object, word: str, lanes: Lanes
) -> None:
    """The run is as it was."""
    lanes.begin(experiment())
    lanes.steps(3)
    lanes.branch(experiment(**{path: value}))
    (refused,) = lanes.of(LaneRefused)
    assert f"the {word}" in refused.message
    lanes.steps(3)
    assert_rows(lanes.store(0), headless_rows(experiment(), 6))


def test_that_a_branch_which_cannot_be_built_changes_nothing(lanes: Lanes, tmp_path: Path) -> None:
    huge, place = failing(tmp_path)["memory"]
    lanes.begin(experiment())
    lanes.steps(3)
    lanes.branch(huge)
    (refused,) = lanes.of(LaneRefused)
    assert [fault.path for fault in refused.faults] == [place]
    lanes.steps(3)
    assert_rows(lanes.store(0), headless_rows(experiment(), 6))
    assert not lanes.of(RunFailed)


def test_that_without_a_run_there_is_nothing_to_branch(lanes: Lanes) -> None:
    lanes.branch(experiment())
    assert lanes.of(LaneRefused)[-1].message == "there is no run"


def test_that_two_experiments_are_compared_from_the_start(lanes: Lanes) -> None:
    """The second gets the first's seed and batch size; one with other data is left out."""
    second = experiment(seed=9, training__batch_size=8, training__optimizer={"kind": "adam"})
    other = experiment(dataset__noise=0.3)
    lanes.thread.begin(experiment(), Path(), (second, other))
    lanes.wait_for(lambda: RunState.READY in lanes.states(2))
    lanes.steps(15)
    assert_rows(lanes.store(0), headless_rows(experiment(), 15))
    assert_rows(lanes.store(1), headless_rows(experiment(training__optimizer={"kind": "adam"}), 15))
    (refused,) = lanes.of(LaneRefused)
    assert "the data" in refused.message and not lanes.starts(2)


def test_that_a_new_run_has_one_lane(lanes: Lanes) -> None:
    lanes.begin(experiment())
    lanes.branch(rate(0.2))
    lanes.begin(experiment(seed=5))
    lanes.steps(3)
    assert lanes.store(1).last_step == -1 and len(lanes.starts(1)) == 1


def test_that_an_edit_is_of_one_lane(lanes: Lanes) -> None:
    lanes.begin(experiment())
    lanes.branch(experiment())
    lanes.steps(5)
    lanes.change(rate(0.5), 1)
    lanes.steps(5)
    (changed,) = lanes.of(SpecChanged)
    assert (changed.lane, changed.step, changed.effect) == (1, 5, "live")
    assert lanes.store(0).recent("lr", 0).values[:, 0].tolist() == [0.1] * 10
    assert lanes.store(1).recent("lr", 0).values[:, 0].tolist() == [0.1] * 5 + [0.5] * 5
    assert_rows(lanes.store(0), headless_rows(experiment(), 10))
    lanes.change(experiment(network__layers__0__activation__kind="relu"), 1)
    assert lanes.starts(1)[-1].first_step == 10 and lanes.starts(1)[-1].store is lanes.starts(1)[0].store
    lanes.change(rate(0.2), 3)
    assert not lanes.of(RunFailed) and len(lanes.of(SpecChanged)) == 2


def test_that_an_edit_which_restarts_one_lane_restarts_all(lanes: Lanes) -> None:
    """What lanes share is changed in all of them."""
    lanes.begin(experiment())
    lanes.branch(rate(0.5))
    lanes.steps(5)
    lanes.change(rate(0.5, seed=8, training__batch_size=20), 1)
    lanes.steps(12)
    assert_rows(lanes.store(0), headless_rows(experiment(seed=8, training__batch_size=20), 12))
    assert_rows(lanes.store(1), headless_rows(rate(0.5, seed=8, training__batch_size=20), 12))
    assert [event.lane for event in lanes.of(SpecChanged)] == [1]


def test_that_metrics_are_wanted_of_all_lanes(lanes: Lanes) -> None:
    lanes.thread.want({"gain"})
    lanes.begin(experiment())
    lanes.branch(rate(0.5))
    lanes.steps(3)
    lanes.thread.want({"gain", "weight_norm"})
    lanes.steps(3)
    for number in (0, 1):
        assert lanes.store(number).recent("gain", 0).steps.tolist() == [0, 1, 2, 3, 4, 5]
        assert lanes.store(number).recent("weight_norm", 0).steps.tolist() == [3, 4, 5]


def test_that_a_lane_is_observed_where_asked(lanes: Lanes) -> None:
    first, second = Request("histograms", 1), Request("histograms", 1, lane=1)
    lanes.thread.observe({first, second})
    lanes.begin(experiment())
    lanes.steps(3)
    assert {event.lane for event in lanes.of(ObservationMade)} == {0}
    lanes.branch(rate(0.5))
    lanes.steps(10)
    lanes.wait_for(lambda: {event.lane for event in lanes.of(ObservationMade) if event.step == 12} == {0, 1})
    newest = {event.lane: event for event in lanes.of(ObservationMade)}
    assert newest[1].request == second and newest[0].request == first


def test_that_questions_are_asked_of_a_lane(lanes: Lanes) -> None:
    lanes.begin(experiment())
    lanes.branch(rate(0.5))
    lanes.steps(3)
    lanes.thread.what_if([Candidate("same", "Same", rate(0.7))], 1)
    lanes.wait_for(lambda: lanes.of(WhatIfMade))
    (answer,) = lanes.of(WhatIfMade)
    assert answer.lane == 1 and answer.result is not None and answer.result.experiment == rate(0.5)
    lanes.drop(1)
    lanes.thread.what_if([Candidate("same", "Same", rate(0.7))], 1)
    lanes.wait_for(lambda: len(lanes.of(WhatIfMade)) == 2)
    assert lanes.of(WhatIfMade)[-1].result is None


def test_that_each_lane_is_judged(lanes: Lanes) -> None:
    """A cure shows no more of the trouble that the parent has."""
    trouble = find("sigmoid_ten_layers")
    assert trouble is not None
    spec = trouble.read()
    lanes.thread.judge(True)
    lanes.begin(spec)
    lanes.steps(40)
    lanes.branch(REMEDIES["batch_normalization"].edit(spec))
    lanes.steps(60)

    def kinds(lane: int) -> set[str]:
        told = [event for event in lanes.of(FindingsChanged) if event.lane == lane]
        return {finding.kind for finding in told[-1].findings} if told else set()

    lanes.wait_for(lambda: "vanishing" in kinds(0))
    assert "vanishing" not in kinds(1)
    assert lanes.lane(0).diagnosis.sharers == lanes.lane(1).diagnosis.sharers == 2


SPECS = [
    experiment(),
    rate(0.5),
    rate(1e12),
    experiment(training__optimizer={"kind": "adam"}),
    experiment(network__layers__0__normalization={"kind": "batch"}),
    experiment(network__layers__1__repeat=4),
    experiment(seed=11),
    experiment(**EXPLODING),
]


@pytest.fixture(scope="module")
def loaded() -> None:
    """Let a thread import what any of them imports once in a process."""
    lanes = Lanes()
    lanes.thread.start()
    lanes.wait_for(lambda: lanes.thread.state is RunState.READY)
    lanes.thread.shutdown(5)


@pytest.mark.usefixtures("loaded")
@pytest.mark.parametrize("seed", range(40))
def test_that_lanes_can_be_shut_down_at_any_moment(seed: int) -> None:
    """Within half a second, with the events in order; only what there is in memory fails a run."""
    draw = random.Random(seed)
    lanes = Lanes()
    lanes.thread.start()
    commands: list[Callable[[], object]] = [
        lambda: lanes.thread.begin(draw.choice(SPECS), Path(), draw.sample(SPECS, 2)),
        lanes.thread.resume,
        lanes.thread.pause,
        lanes.thread.step_once,
        lambda: lanes.thread.branch(draw.choice(SPECS), draw.randrange(4)),
        lambda: lanes.thread.branch(draw.choice(SPECS), draw.randrange(2)),
        lambda: lanes.thread.drop_lane(draw.randrange(4)),
        lambda: lanes.thread.change(draw.choice(SPECS), draw.randrange(3)),
        lambda: lanes.thread.want(draw.sample(ALL_METRICS, 6)),
        lambda: lanes.thread.what_if([Candidate("x", "X", draw.choice(SPECS))], draw.randrange(3)),
        lambda: lanes.thread.observe({Request("boundary", lane=draw.randrange(3))}),
        lambda: lanes.thread.judge(draw.random() < 0.5),
    ]
    lanes.thread.begin(draw.choice(SPECS), Path())
    for _ in range(30):
        draw.choice(commands)()
        if draw.random() < 0.4:
            time.sleep(draw.random() * 0.01)
    quick_stop(lanes)
    assert_in_order(lanes.events)
    assert not lanes.of(RunFailed) and not lanes.foreign
    begun: set[tuple[int, int]] = set()
    for event in lanes.events:
        if isinstance(event, RunStarted):
            begun.add((event.run_id, event.lane))
        elif isinstance(event, SpecChanged | NonFiniteFound | FindingsChanged | ObservationMade | LaneEnded):
            assert (event.run_id, event.lane) in begun
        if isinstance(event, LaneEnded):
            begun.remove((event.run_id, event.lane))
