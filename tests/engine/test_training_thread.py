"""The training thread with real small nets: commands at any moment, events in order, headless numbers."""

import random
import threading
import time
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from gradgui.engine.events import (
    Event,
    NonFiniteFound,
    RunFailed,
    RunStarted,
    RunState,
    SpecChanged,
    StateChanged,
)
from gradgui.engine.experiment import Experiment
from gradgui.engine.trainer import ALL_METRICS, Trainer, prepare_thread
from gradgui.engine.training_thread import TrainingThread
from tests.engine.experiments import Json, dense, experiment
from tests.engine.measured import measurements

STOP_SECONDS = 0.5
WAIT = 20.0
HERE = Path()


class Watched:
    """A training thread and every event that it told, with what was not called on it."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self.foreign: list[Event] = []
        self._news = threading.Condition()
        self.thread = TrainingThread(self._on_event)

    def _on_event(self, event: Event) -> None:
        if threading.current_thread() is not self.thread:
            self.foreign.append(event)
        with self._news:
            self.events.append(event)
            self._news.notify_all()

    def wait_for(self, condition: Callable[[], object], seconds: float = WAIT) -> None:
        """Wait until something holds after an event, or fail."""
        deadline = time.monotonic() + seconds
        with self._news:
            while not condition():
                left = deadline - time.monotonic()
                assert left > 0, self.events[-5:]
                self._news.wait(min(left, 0.02))

    def of(self, kind: type[Event]) -> list[Any]:
        return [event for event in self.events if isinstance(event, kind)]

    @property
    def started(self) -> RunStarted:
        event: RunStarted = self.of(RunStarted)[-1]
        return event

    def begin(self, spec: Experiment, base_dir: Path = HERE) -> int:
        """Begin a run and wait until it is ready or has failed."""
        run_id = self.thread.begin(spec, base_dir)
        self.wait_for(
            lambda: any(
                isinstance(event, StateChanged)
                and event.run_id == run_id
                and event.state in (RunState.READY, RunState.FAILED)
                for event in self.events
            )
        )
        return run_id

    def steps(self, count: int) -> None:
        """Make some steps and wait for them."""
        seen = len(self.events)
        self.thread.resume(count)
        self.wait_for(lambda: self.states(seen)[-1:] == [RunState.PAUSED])

    def states(self, since: int = 0) -> list[RunState]:
        return [event.state for event in self.events[since:] if isinstance(event, StateChanged)]


@pytest.fixture
def watched() -> Iterator[Watched]:
    watched = Watched()
    watched.thread.start()
    watched.thread.want(ALL_METRICS)
    watched.wait_for(lambda: watched.thread.state is RunState.READY)
    yield watched
    watched.thread.shutdown(5)
    assert not watched.thread.is_alive()
    assert not watched.foreign


def headless_rows(spec: Experiment, steps: int) -> list[dict[tuple[str, int | None], float]]:
    prepare_thread()
    trainer = Trainer(spec, metrics=ALL_METRICS)
    rows = []
    for _ in range(steps):
        trainer.step()
        rows.append(measurements(trainer))
    torch.set_flush_denormal(False)
    return rows


def assert_rows(store: Any, rows: list[dict[tuple[str, int | None], float]], first: int = 0) -> None:
    """Compare a store with headless rows, bit for bit."""
    layers = store.metrics()
    for metric in ALL_METRICS:
        series = store.recent(metric, first)
        wanted = [
            (step, [value for (name, _), value in row.items() if name == metric])
            for step, row in enumerate(rows)
            if step >= first and any(name == metric for name, _ in row)
        ]
        if metric not in layers:
            assert not wanted, metric
            continue
        assert series.steps.tolist() == [step for step, _ in wanted], metric
        np.testing.assert_array_equal(series.values, np.array([values for _, values in wanted]), metric)


NETS: dict[str, Json] = {
    "plain": {},
    "adam, batch norm, skips": {
        "network__layers": [
            dense(kind, normalization={"kind": "batch"}, skip={"from": 1})
            for kind in ("relu", "prelu", "gelu", "hardtanh")
        ],
        "training__optimizer": {"kind": "adam"},
        "training__clipping": {"kind": "norm", "threshold": 0.1},
    },
    "double, vanishing": {
        "network__layers": [dense("sigmoid", 4)] * 60,
        "network__initialization": {"kind": "normal", "std": 0.1},
        "precision": "float64",
    },
    "single, flushed": {
        "network__layers": [dense("sigmoid", 4)] * 60,
        "network__initialization": {"kind": "normal", "std": 0.1},
    },
}


@pytest.mark.parametrize("name", NETS)
def test_that_the_numbers_are_the_headless_ones(name: str, watched: Watched) -> None:
    """Bit for bit, denormal numbers flushed as there."""
    spec = experiment(**NETS[name])
    watched.begin(spec)
    watched.steps(20)
    watched.thread.step_once()
    watched.wait_for(lambda: watched.started.store.last_step == 20)
    watched.steps(4)
    assert_rows(watched.started.store, headless_rows(spec, 25))


def test_that_a_run_is_told_in_order(watched: Watched) -> None:
    seen = len(watched.events)
    run_id = watched.begin(experiment())
    watched.steps(3)
    watched.thread.resume()
    watched.wait_for(lambda: watched.thread.state is RunState.RUNNING)
    watched.thread.pause()
    watched.wait_for(lambda: watched.thread.state is RunState.PAUSED)
    news = watched.events[seen:]
    assert [type(event).__name__ for event in news] == [
        "StateChanged",
        "RunStarted",
        *["StateChanged"] * 5,
    ]
    assert watched.states(seen) == [
        RunState.LOADING,
        RunState.READY,
        RunState.RUNNING,
        RunState.PAUSED,
        RunState.RUNNING,
        RunState.PAUSED,
    ]
    assert {event.run_id for event in news} == {run_id}
    started = watched.started
    assert (started.first_step, started.depth, started.experiment) == (0, 4, experiment())
    assert started.store.last_step >= 2


def test_that_a_run_starts_paused_at_step_0(watched: Watched) -> None:
    watched.begin(experiment())
    time.sleep(0.05)
    assert watched.started.store.last_step == -1
    assert watched.thread.state is RunState.READY


def test_that_events_are_few(watched: Watched) -> None:
    """None a step."""
    watched.begin(experiment())
    seen = len(watched.events)
    watched.steps(300)
    assert len(watched.events) - seen == 2


def test_that_a_new_run_has_a_new_number_and_store(watched: Watched) -> None:
    first = watched.begin(experiment())
    watched.steps(5)
    store = watched.started.store
    second = watched.begin(experiment(seed=8))
    assert second > first and watched.started.run_id == second
    assert watched.started.store is not store and watched.started.store.last_step == -1
    assert store.last_step == 4


def test_that_a_live_edit_holds_from_the_next_step(watched: Watched) -> None:
    """Also the optimiser's kind and the scales of a skip; the store and the step go on."""
    skips = [dense("tanh"), dense("tanh", skip={"from": 1})]
    spec = experiment(network__layers=skips)
    run_id = watched.begin(spec)
    watched.steps(5)
    store = watched.started.store
    skips[1]["skip"]["scale"] = 0.25
    changed = experiment(
        network__layers=skips,
        training__optimizer={"kind": "adam", "lr": 0.01},
        training__clipping={"kind": "norm", "threshold": 0.01},
        training__regularization={"l1": 0.0, "l2": 0.1},
    )
    watched.thread.change(changed)
    watched.steps(5)
    event = watched.of(SpecChanged)[-1]
    assert (event.run_id, event.step, event.effect) == (run_id, 5, "live")
    assert watched.started.store is store and len(watched.of(RunStarted)) == 1
    prepare_thread()
    trainer = Trainer(spec, metrics=ALL_METRICS)
    rows = []
    for step in range(10):
        if step == 5:
            trainer.apply_live(changed)
        trainer.step()
        rows.append(measurements(trainer))
    assert_rows(store, rows)
    assert store.recent("lr", 0).values[:, 0].tolist() == [0.1] * 5 + [0.01] * 5


CARRIED: dict[str, tuple[list[Json], set[str]]] = {
    "activation": ([dense("relu"), dense("tanh"), dense("tanh")], set()),
    "learned slope": ([dense("prelu"), dense("tanh"), dense("tanh")], {"1.slope"}),
    "batch norm": (
        [dense("tanh", normalization={"kind": "batch"}), dense("tanh"), dense("tanh")],
        {"1.scale", "1.shift"},
    ),
    "rms norm": ([dense("tanh"), dense("tanh", normalization={"kind": "rms"}), dense("tanh")], {"2.scale"}),
    "skip": ([dense("tanh"), dense("tanh", skip={"from": 1}), dense("tanh")], set()),
    "projected skip": ([dense("tanh"), dense("tanh"), dense("tanh", skip={"from": 3})], {"3.projection"}),
    "frozen": ([dense("tanh"), dense("tanh", trainable=False), dense("tanh")], set()),
    "no bias": ([dense("tanh"), dense("tanh", bias=False), dense("tanh")], set()),
}


@pytest.mark.parametrize("optimizer", ["sgd", "adam", "rmsprop"])
@pytest.mark.parametrize("name", CARRIED)
def test_that_a_carried_edit_keeps_what_has_the_same_name_and_shape(name: str, optimizer: str) -> None:
    """Others are drawn as a new run draws them; the optimiser's state only for what is kept."""
    layers, fresh = CARRIED[name]
    numbers = {"kind": "sgd", "momentum": 0.9} if optimizer == "sgd" else {"kind": optimizer}
    before: Json = {"network__layers": [dense("tanh")] * 3, "training__optimizer": numbers}
    old = Trainer(experiment(**before), metrics=ALL_METRICS)
    for _ in range(7):
        old.step()
    after = experiment(**{**before, "network__layers": layers})
    new = old.carried(after)
    drawn = Trainer(after)
    assert new.global_step == 7 and new.order is old.order
    for parameter in new.parameters.parameters:
        place = parameter.layer, parameter.role
        was = drawn.parameters[place] if parameter.key in fresh else old.parameters[place]
        assert torch.equal(parameter.value, was.value) and torch.equal(parameter.start, was.start)
        for buffer in old.optimizer.buffers if parameter.trainable else ():
            ours = flat_part(new, buffer, parameter)
            if parameter.key in fresh:
                assert not ours.any()
            else:
                assert torch.equal(ours, flat_part(old, buffer, old.parameters[place]))
    kept = {parameter.key for parameter in new.parameters.parameters}
    assert fresh <= kept
    new.step()
    assert new.global_step == 8


def flat_part(trainer: Trainer, buffer: str, parameter: Any) -> torch.Tensor:
    begin = parameter.value.storage_offset()
    return trainer.optimizer.buffers[buffer][begin : begin + parameter.value.numel()]


def test_that_a_carried_edit_keeps_running_statistics() -> None:
    layers = [dense("tanh", normalization={"kind": "batch"}), dense("tanh")]
    old = Trainer(experiment(network__layers=layers))
    for _ in range(5):
        old.step()
    layers[1] = dense("relu")
    new = old.carried(experiment(network__layers=layers))
    assert all(torch.equal(tensor, old.network.state()[name]) for name, tensor in new.network.state().items())
    assert new.network.state()


def test_that_a_carried_edit_goes_on_with_the_same_numbers(watched: Watched) -> None:
    """The same store, the same step; metrics that only the new net has appear."""
    spec = experiment(network__layers=[dense("sigmoid")] * 3)
    run_id = watched.begin(spec)
    watched.steps(6)
    store = watched.started.store
    assert "dead_fraction" not in store.metrics()
    watched.thread.change(experiment(network__layers=[dense("relu"), dense("sigmoid"), dense("relu")]))
    watched.steps(4)
    event, started = watched.of(SpecChanged)[-1], watched.started
    assert (event.run_id, event.step, event.effect) == (run_id, 6, "carried")
    assert started.store is store and started.first_step == 6 and started.run_id == run_id
    assert store.last_step == 9
    assert store.recent("loss", 0).steps.tolist() == list(range(10))
    assert store.metrics()["dead_fraction"] == (1, 3)
    assert store.metrics()["saturated_fraction"] == (2,)
    assert store.recent("dead_fraction", 0).steps.tolist() == [6, 7, 8, 9]


@pytest.mark.parametrize("running", [False, True])
def test_that_a_restarting_edit_begins_at_step_0(running: bool, watched: Watched) -> None:
    """With a store of its own; it goes on running where it was running."""
    watched.begin(experiment())
    watched.steps(5)
    store = watched.started.store
    if running:
        watched.thread.resume()
    changed = experiment(seed=9)
    watched.thread.change(changed)
    watched.wait_for(lambda: watched.of(SpecChanged))
    assert watched.of(SpecChanged)[-1].effect == "restart"
    started = watched.started
    assert started.store is not store and started.first_step == 0 and started.experiment == changed
    if running:
        watched.wait_for(lambda: started.store.last_step >= 10)
        watched.thread.pause()
        watched.wait_for(lambda: watched.thread.state is RunState.PAUSED)
    else:
        watched.steps(11)
    rows = headless_rows(changed, started.store.last_step + 1)
    assert_rows(started.store, rows, max(0, len(rows) - 2000))


def test_that_only_what_is_wanted_is_recorded(watched: Watched) -> None:
    """And what tells whether the run is finite."""
    watched.thread.want({"gain"})
    watched.begin(experiment())
    watched.steps(3)
    store = watched.started.store
    assert set(store.metrics()) == {"gain", "loss", "data_loss", "grad_norm"}
    watched.thread.want({"gain", "weight_norm"})
    watched.steps(3)
    assert store.recent("weight_norm", 0).steps.tolist() == [3, 4, 5]
    watched.thread.want({"weight_norm"})
    watched.steps(3)
    assert store.recent("gain", 0).steps.tolist() == [0, 1, 2, 3, 4, 5]
    assert store.recent("weight_norm", 0).steps.tolist() == [3, 4, 5, 6, 7, 8]


EXPLODING: Json = {
    "network__layers": [dense("relu", 32)] * 10,
    "network__initialization": {"kind": "normal"},
    "training__optimizer": {"kind": "sgd", "lr": 1e4},
}


def test_that_a_nonfinite_number_pauses_and_is_named(watched: Watched) -> None:
    run_id = watched.begin(experiment(**EXPLODING))
    watched.thread.resume()
    watched.wait_for(lambda: watched.of(NonFiniteFound))
    watched.wait_for(lambda: watched.thread.state is RunState.PAUSED)
    (event,) = watched.of(NonFiniteFound)
    store = watched.started.store
    assert event.run_id == run_id and event.step == store.last_step
    rows = headless_rows(experiment(**EXPLODING), event.step + 1)
    finite = [np.isfinite([row["data_loss", None], row["grad_norm", None]]).all() for row in rows]
    assert all(finite[:-1]) and not finite[-1]
    assert_rows(store, rows)
    assert event.layer is not None and 1 <= event.layer <= 11 and event.quantity
    at = store.last_step
    watched.steps(3)
    assert store.last_step == at + 3 and len(watched.of(NonFiniteFound)) == 1
    watched.begin(experiment())
    watched.steps(3)
    assert watched.started.store.last_step == 2


def test_that_the_first_nonfinite_layer_is_named(watched: Watched) -> None:
    """A layer of which the weights are too large for float32 squares them into infinity."""
    layers = [dense("identity", 8) for _ in range(6)]
    for number in (2, 3):
        layers[number]["initialization"] = {"kind": "constant", "value": 1e6}
    big = experiment(
        network__layers=[
            *layers,
            *[dense("identity", 8, initialization={"kind": "constant", "value": 1e6})] * 8,
        ]
    )
    watched.begin(big)
    watched.steps(1)
    (event,) = watched.of(NonFiniteFound)
    trainer = Trainer(big)
    trainer.step()
    first = next(n for n, s in enumerate(trainer.network.layers, start=1) if not s.z.value.isfinite().all())
    assert event.step == 0 and event.layer == first
    assert "Z" in event.quantity


def failing(folder: Path) -> dict[str, tuple[Experiment, str]]:
    (folder / "bad.csv").write_text("x,y\n1,a\n2,\n3,b\n4,a\n")
    return {
        "no file": (experiment(dataset={"kind": "csv", "path": "gone.csv"}), "dataset.path"),
        "bad file": (experiment(dataset={"kind": "csv", "path": "bad.csv"}), "dataset.path"),
        "memory": (experiment(network__layers=[dense("relu", 65_536)] * 500), "network.layers"),
    }


@pytest.mark.parametrize("name", ["no file", "bad file", "memory"])
def test_that_a_run_which_cannot_begin_says_why(name: str, watched: Watched, tmp_path: Path) -> None:
    """With the place in the experiment; the thread lives and begins the next."""
    spec, place = failing(tmp_path)[name]
    run_id = watched.begin(spec, tmp_path)
    watched.wait_for(lambda: watched.of(RunFailed))
    (event,) = watched.of(RunFailed)
    assert event.run_id == run_id and [fault.path for fault in event.faults] == [place]
    assert event.message and watched.thread.state is RunState.FAILED
    watched.thread.resume()
    watched.thread.step_once()
    watched.thread.change(experiment(seed=5))
    assert not watched.of(RunStarted)
    watched.begin(experiment())
    watched.steps(3)
    assert watched.started.store.last_step == 2 and watched.thread.is_alive()


def test_that_an_edit_which_cannot_restart_fails_alone(watched: Watched, tmp_path: Path) -> None:
    watched.begin(experiment(), tmp_path)
    watched.thread.resume()
    watched.thread.change(failing(tmp_path)["memory"][0])
    watched.wait_for(lambda: watched.of(RunFailed))
    watched.begin(experiment())
    watched.steps(2)
    assert watched.started.store.last_step == 1


def test_that_commands_before_the_first_run_do_nothing(watched: Watched) -> None:
    for command in (watched.thread.resume, watched.thread.pause, watched.thread.step_once):
        command()
    watched.thread.change(experiment())
    watched.thread.want({"loss"})
    watched.begin(experiment())
    assert not watched.of(RunFailed) and watched.thread.state is RunState.READY


def test_that_commands_sent_before_torch_is_loaded_are_carried_out() -> None:
    watched = Watched()
    watched.thread.begin(experiment(), HERE)
    watched.thread.resume(4)
    watched.thread.start()
    watched.wait_for(lambda: RunState.PAUSED in watched.states())
    assert watched.started.store.last_step == 3
    watched.thread.shutdown(5)


def test_that_shutting_down_a_thread_that_never_ran_is_harmless() -> None:
    watched = Watched()
    watched.thread.shutdown(1)
    assert watched.events == []


def quick_stop(watched: Watched) -> None:
    started = time.perf_counter()
    watched.thread.shutdown(STOP_SECONDS)
    assert time.perf_counter() - started <= STOP_SECONDS
    assert not watched.thread.is_alive()
    assert watched.thread.state is RunState.STOPPED


def test_that_a_running_net_stops_at_once(watched: Watched) -> None:
    """Twenty layers of 64, all metrics; no event afterwards; again harmless."""
    watched.begin(experiment(network__layers=[dense("relu", 64)] * 20, training__batch_size=48))
    watched.thread.resume()
    watched.wait_for(lambda: watched.started.store.last_step > 2)
    quick_stop(watched)
    seen = len(watched.events)
    watched.thread.shutdown(1)
    watched.thread.resume()
    time.sleep(0.05)
    assert len(watched.events) == seen


def test_that_a_pause_takes_effect_at_once(watched: Watched) -> None:
    watched.begin(experiment(network__layers=[dense("relu", 64)] * 20, training__batch_size=48))
    for _ in range(10):
        watched.thread.resume()
        watched.wait_for(lambda: watched.thread.state is RunState.RUNNING)
        started = time.perf_counter()
        watched.thread.pause()
        watched.wait_for(lambda: watched.thread.state is RunState.PAUSED)
        assert time.perf_counter() - started <= STOP_SECONDS
        step = watched.started.store.last_step
        time.sleep(0.01)
        assert watched.started.store.last_step == step


SPECS = [
    experiment(),
    experiment(training__optimizer__lr=0.5),
    experiment(training__clipping={"kind": "norm", "threshold": 0.1}),
    experiment(training__optimizer={"kind": "adam"}),
    experiment(network__layers__0__activation__kind="relu"),
    experiment(network__layers__0__normalization={"kind": "batch"}),
    experiment(network__layers__1__layers=[dense("relu", skip={"from": 1})]),
    experiment(network__layers__1__repeat=4),
    experiment(seed=11),
    experiment(**EXPLODING),
]


@pytest.mark.parametrize("seed", range(50))
def test_that_commands_at_random_moments_leave_everything_in_order(seed: int) -> None:
    """Then a shutdown, also at a random moment: within half a second, with the events in order."""
    draw = random.Random(seed)
    watched = Watched()
    watched.thread.start()
    watched.thread.want(draw.sample(ALL_METRICS, 6))
    commands: list[Callable[[], object]] = [
        lambda: watched.thread.begin(draw.choice(SPECS), HERE),
        watched.thread.resume,
        watched.thread.resume,
        watched.thread.pause,
        watched.thread.step_once,
        lambda: watched.thread.resume(draw.randint(1, 5)),
        lambda: watched.thread.change(draw.choice(SPECS)),
        lambda: watched.thread.change(draw.choice(SPECS)),
        lambda: watched.thread.want(draw.sample(ALL_METRICS, 6)),
    ]
    watched.thread.begin(draw.choice(SPECS), HERE)
    for _ in range(25):
        draw.choice(commands)()
        if draw.random() < 0.4:
            time.sleep(draw.random() * 0.01)
    quick_stop(watched)
    assert_in_order(watched.events)


def assert_in_order(events: list[Event]) -> None:
    """Run numbers never fall, states change, a run is told before anything in it."""
    numbers = [event.run_id for event in events]
    assert numbers == sorted(numbers)
    states = [event.state for event in events if isinstance(event, StateChanged)]
    assert all(a is not b for a, b in pairwise(states))
    assert not [event for event in events if isinstance(event, RunFailed)]
    running: set[int] = set()
    for event in events:
        if isinstance(event, RunStarted):
            running.add(event.run_id)
        elif isinstance(event, SpecChanged | NonFiniteFound):
            assert event.run_id in running
    stores: dict[int, RunStarted] = {id(e.store): e for e in events if isinstance(e, RunStarted)}
    for started in stores.values():
        steps = started.store.recent("loss", 0).steps
        assert (np.diff(steps) == 1).all()
