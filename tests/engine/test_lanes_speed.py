"""What lanes cost: a branch of a deep network, and two lanes against one, in processor time, in turn."""

import statistics
import time
from pathlib import Path

import pytest

from gradgui.engine.comparison import Comparison
from gradgui.engine.events import Event
from gradgui.engine.experiment import Experiment
from gradgui.engine.experiment_file import validate
from gradgui.engine.observer import Observer
from gradgui.engine.trainer import DEFAULT_METRICS, prepare_thread

MOST_SECONDS = 0.2
MOST_RATIO = 2.1
ROUNDS = 15
NETS = ((5, 32), (20, 64), (50, 32), (200, 32))


def net(depth: int, units: int, lr: float = 0.01, normalization: str = "none") -> Experiment:
    layer = {"kind": "dense", "units": units, "normalization": {"kind": normalization}}
    layers = [{"kind": "group", "repeat": depth, "layers": [layer]}]
    training = {"optimizer": {"kind": "sgd", "lr": lr}}
    data = {"kind": "two_spirals"}
    return validate({"gradgui": 1, "dataset": data, "network": {"layers": layers}, "training": training})


def running(spec: Experiment) -> tuple[Comparison, list[Event]]:
    """Return a lane that is judged and has made some steps."""
    prepare_thread()
    events: list[Event] = []
    comparison = Comparison(Observer(), events.append, "cpu", 1)
    comparison.want(DEFAULT_METRICS)
    comparison.judge(True)
    comparison.begin(spec, (), Path())
    train(comparison, 40)
    return comparison, events


def train(comparison: Comparison, steps: int) -> float:
    """Return the processor's seconds for some steps with all that goes with them."""
    begin = time.thread_time()
    for _ in range(steps):
        comparison.step(is_last=False)
        comparison.tell_findings(at_rest=False)
    return time.thread_time() - begin


@pytest.mark.slow
@pytest.mark.parametrize("normalization", ["none", "batch"])
def test_that_a_network_of_200_layers_is_branched_at_once(normalization: str) -> None:
    comparison, _ = running(net(200, 32))
    times = []
    for _ in range(5):
        begin = time.thread_time()
        comparison.branch(net(200, 32, 0.02, normalization), 0)
        times.append(time.thread_time() - begin)
        comparison.drop(1)
    assert statistics.median(times) <= MOST_SECONDS, times


@pytest.mark.slow
def test_that_two_lanes_cost_little_more_than_twice_one() -> None:
    """In the geometric mean of nets of all depths.

    The smallest alone may take more: what one such net needs fits into the processor's cache, two push
    each other out.
    """
    ratios = {(depth, units): ratio(depth, units) for depth, units in NETS}
    assert statistics.geometric_mean(ratios.values()) <= MOST_RATIO, ratios


def ratio(depth: int, units: int) -> float:
    """Return the median of the time of two lanes in that of one, measured in turn."""
    one, _ = running(net(depth, units))
    two, _ = running(net(depth, units))
    two.branch(net(depth, units, 0.02), 0)
    train(two, 40)
    steps = max(3, 200 // depth)
    ratios = []
    for turn in range(ROUNDS):
        order = (one, two) if turn % 2 else (two, one)
        spent = {comparison: train(comparison, steps) for comparison in order}
        ratios.append(spent[two] / spent[one])
    return statistics.median(ratios)
