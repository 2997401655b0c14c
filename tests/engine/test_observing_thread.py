"""The training thread with somebody looking: observations arrive as events and leave no trace in the run."""

from collections.abc import Iterator

import numpy as np
import pytest

from gradgui.engine.events import Float64StepMade, ObservationMade, RunStarted, RunState
from gradgui.engine.observations.boundary import BoundaryData
from gradgui.engine.observations.histograms import HistogramsData
from gradgui.engine.observed import Request
from gradgui.engine.trainer import ALL_METRICS
from tests.engine.experiments import Json, dense, experiment
from tests.engine.test_training_thread import Watched, assert_rows, headless_rows

BOUNDARY, HISTOGRAMS = Request("boundary"), Request("histograms", 1)


@pytest.fixture
def bench() -> Iterator[Watched]:
    bench = Watched()
    bench.thread.start()
    bench.thread.want(ALL_METRICS)
    bench.wait_for(lambda: bench.thread.state is RunState.READY)
    yield bench
    bench.thread.shutdown(5)
    assert not bench.thread.is_alive() and not bench.foreign


def seen(bench: Watched, request: Request) -> list[ObservationMade]:
    return [event for event in bench.of(ObservationMade) if event.request == request]


def test_that_what_is_looked_at_arrives_at_the_start_and_after_each_pause(bench: Watched) -> None:
    bench.thread.observe({BOUNDARY, HISTOGRAMS})
    run_id = bench.begin(experiment())
    bench.wait_for(lambda: seen(bench, BOUNDARY) and seen(bench, HISTOGRAMS))
    first = seen(bench, BOUNDARY)[-1]
    assert (first.step, first.run_id) == (-1, run_id) and isinstance(first.data, BoundaryData)
    bench.steps(5)
    bench.wait_for(lambda: seen(bench, BOUNDARY)[-1].step == seen(bench, HISTOGRAMS)[-1].step == 4)
    last = seen(bench, BOUNDARY)[-1].data
    assert isinstance(last, BoundaryData) and not np.array_equal(last.outputs, first.data.outputs)


def test_that_it_also_arrives_while_the_run_is_on(bench: Watched) -> None:
    bench.thread.observe({BOUNDARY})
    bench.begin(experiment())
    bench.thread.resume()
    bench.wait_for(lambda: len({event.step for event in seen(bench, BOUNDARY)}) > 4)
    assert bench.thread.state is RunState.RUNNING


def test_that_nothing_arrives_while_nobody_looks(bench: Watched) -> None:
    bench.begin(experiment())
    bench.steps(300)
    assert not bench.of(ObservationMade)
    bench.thread.observe({HISTOGRAMS})
    bench.wait_for(lambda: seen(bench, HISTOGRAMS))
    bench.thread.observe(())
    bench.steps(300)
    assert len(bench.of(ObservationMade)) == 1


def test_that_another_layer_is_observed_when_asked_for(bench: Watched) -> None:
    bench.begin(experiment())
    bench.steps(3)
    bench.thread.observe({Request("histograms", 3)})
    bench.wait_for(lambda: seen(bench, Request("histograms", 3)))
    data = seen(bench, Request("histograms", 3))[-1].data
    assert isinstance(data, HistogramsData) and data.layer == 3


def test_that_an_edit_at_rest_is_observed(bench: Watched) -> None:
    """A skip's scale changes what the network says without a step."""
    layers: list[Json] = [dense("tanh"), dense("tanh", skip={"from": 1})]
    bench.thread.observe({BOUNDARY})
    bench.begin(experiment(network__layers=layers))
    bench.wait_for(lambda: seen(bench, BOUNDARY))
    layers[1]["skip"]["scale"] = 0.0
    bench.thread.change(experiment(network__layers=layers))
    bench.wait_for(lambda: len(seen(bench, BOUNDARY)) > 1)
    first, second = (event.data for event in seen(bench, BOUNDARY))
    assert not np.array_equal(first.outputs, second.outputs)


def test_that_the_recorded_numbers_are_the_same_with_somebody_looking(bench: Watched) -> None:
    """Bit for bit those of a headless run, also after a step in float64."""
    layers = [dense("relu", normalization={"kind": "batch"})] * 3
    spec = experiment(network__layers=layers)
    bench.thread.observe({BOUNDARY, *(Request("histograms", layer) for layer in (1, 2, 3, 4))})
    bench.begin(spec)
    for _ in range(5):
        bench.steps(4)
        bench.thread.run_in_float64()
    assert_rows(bench.started.store, headless_rows(spec, 20))


def test_that_a_step_in_float64_is_told(bench: Watched) -> None:
    run_id = bench.begin(experiment())
    bench.thread.run_in_float64()
    bench.wait_for(lambda: bench.of(Float64StepMade))
    early = bench.of(Float64StepMade)[-1]
    assert early.result is None and "at least one step" in early.problem
    bench.steps(6)
    bench.thread.run_in_float64()
    bench.wait_for(lambda: len(bench.of(Float64StepMade)) > 1)
    event = bench.of(Float64StepMade)[-1]
    assert event.run_id == run_id and event.result.step == 5 and event.result.depth == 4


def test_that_a_run_brings_its_samples(bench: Watched) -> None:
    """So that the window can draw them without drawing random numbers itself."""
    bench.begin(experiment())
    (started,) = bench.of(RunStarted)
    assert started.data is not None
    assert started.data.train_inputs.shape == (48, 2) and started.data.test_inputs.shape == (12, 2)
