"""The measured step against the loop a user would write, both run in turn on one thread."""

import statistics
import time
from collections.abc import Callable

import pytest
import torch
from torch import nn

from gradgui.engine.experiment_file import validate
from gradgui.engine.trainer import DEFAULT_METRICS, Trainer, prepare_thread

DEPTH, WIDTH, BATCH = 20, 64, 128
ROUNDS, STEPS = 15, 40


def _ours() -> Trainer:
    dense = {"kind": "dense", "units": WIDTH}
    layers = [dense, {"kind": "group", "repeat": DEPTH - 2, "layers": [dense]}]
    data = {"gradgui": 1, "dataset": {"kind": "two_spirals"}, "network": {"layers": layers}}
    return Trainer(validate(data), metrics=DEFAULT_METRICS)


def _plain(inputs: torch.Tensor, labels: torch.Tensor) -> Callable[[], None]:
    modules: list[nn.Module] = [nn.Linear(2, WIDTH), nn.ReLU()]
    for _ in range(DEPTH - 2):
        modules += [nn.Linear(WIDTH, WIDTH), nn.ReLU()]
    net = nn.Sequential(*modules, nn.Linear(WIDTH, 2))
    optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
    loss_function = nn.CrossEntropyLoss()

    def step() -> None:
        chosen = torch.randperm(len(inputs))[:BATCH]
        optimizer.zero_grad()
        loss = loss_function(net(inputs[chosen]), labels[chosen])
        loss.backward()
        optimizer.step()
        loss.item()

    return step


def _seconds(step: Callable[[], None]) -> float:
    begin = time.perf_counter()
    for _ in range(STEPS):
        step()
    return time.perf_counter() - begin


@pytest.mark.slow
def test_that_a_measured_step_is_no_slower_than_the_plain_loop() -> None:
    prepare_thread()
    ours = _ours()
    assert ours.data.train_labels is not None
    plain = _plain(ours.data.train_inputs, ours.data.train_labels)
    for warm_up in (ours.step, plain):
        _seconds(warm_up)
    ratios = [_seconds(plain) / _seconds(ours.step) for _ in range(ROUNDS)]
    print(f"plain / ours: median {statistics.median(ratios):.2f}, {min(ratios):.2f} to {max(ratios):.2f}")
    assert statistics.median(ratios) >= 1.0
