"""Networks too large for the machine are refused before anything is built; large ones that fit work."""

import re
import subprocess
import sys
import tempfile
import time

import pytest
import torch

from gradgui.engine.dataset import DatasetShape
from gradgui.engine.experiment import Experiment
from gradgui.engine.fault import ExperimentError, Fault
from gradgui.engine.memory import check_memory, required_bytes
from gradgui.engine.trainer import ALL_METRICS, Trainer
from tests.engine.experiments import Json, dense, experiment

SHAPE = DatasetShape(60, 2, 2)
HUGE: list[Json] = [dense("relu", 65_536) for _ in range(1000)]


def fault_of(spec: Experiment, available: int | None = None) -> Fault:
    with pytest.raises(ExperimentError) as caught:
        check_memory(spec, SHAPE, available)
    (fault,) = caught.value.faults
    return fault


def test_that_a_huge_network_is_refused_with_the_sum_and_its_place() -> None:
    fault = fault_of(experiment(network__layers=HUGE), 10 * 2**30)
    assert fault.path == "network.layers"
    numbers = [float(text.replace(",", "")) for text in re.findall(r"([\d,.]+) GiB", fault.found)]
    total, *parts = numbers
    assert len(parts) == 3 and total == pytest.approx(sum(parts), abs=0.02)
    assert total > 1000 * 65_536**2 * 4 * 3 / 2**30
    assert "10.00 GiB" in fault.allowed


def test_that_refusing_takes_less_than_a_tenth_of_a_second() -> None:
    for layers in (HUGE, [{"kind": "group", "repeat": 1000, "layers": [dense("relu", 65_536)]}]):
        spec = experiment(network__layers=layers)
        started = time.perf_counter()
        fault_of(spec)
        assert time.perf_counter() - started <= 0.1


def test_that_refusing_needs_no_torch() -> None:
    """And no run starts: the verb ends with 2."""
    program = """
import json, sys, time
from pathlib import Path
from gradgui.cli import main
path = Path(sys.argv[1]) / "huge.json"
path.write_text(json.dumps({"gradgui": 1, "dataset": {"kind": "xor"},
    "network": {"layers": [{"kind": "group", "repeat": 1000, "layers": [{"units": 65536}]}]}}))
started = time.process_time()
code = main(["run", str(path)])
print(code, "torch" in sys.modules, time.process_time() - started)
"""
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(
            [sys.executable, "-c", program, folder], capture_output=True, text=True, check=True, timeout=60
        )
    code, torch_loaded, seconds = done.stdout.split()
    assert (code, torch_loaded) == ("2", "False") and float(seconds) <= 0.1
    assert "network.layers: found a network that needs" in done.stderr


@pytest.mark.parametrize("optimizer", ["sgd", "adam", "adamw", "rmsprop"])
@pytest.mark.parametrize("precision", ["float32", "float64"])
@pytest.mark.parametrize(
    "layers",
    [
        [dense("relu", 300)] * 4,
        [dense("relu", 64, normalization={"kind": "batch"}, skip={"from": 1})] * 20,
        [dense("prelu", 200, normalization={"kind": "layer", "place": "after"})] * 5,
        [dense("relu", 500, skip={"from": 1}), dense("relu", 20, skip={"from": 2})] * 3,
    ],
    ids=["plain", "residual", "normalised", "projected"],
)
def test_that_the_sum_covers_what_a_run_holds(layers: list[Json], precision: str, optimizer: str) -> None:
    """Parameters, gradients, starts, optimiser state, every signal with its gradient; not thrice as much."""
    spec = experiment(
        network__layers=layers,
        precision=precision,
        training__optimizer={"kind": optimizer, "momentum": 0.9}
        if optimizer in ("sgd", "rmsprop")
        else {"kind": optimizer},
    )
    trainer = Trainer(spec)
    trainer.step()
    store = trainer.parameters
    flat = [store.values, store.grads, store.starts, *trainer.optimizer.buffers.values()]
    touched = {
        tensor.data_ptr(): tensor.nbytes
        for operation in trainer.network.operations
        for signal in (*operation.inputs, *operation.outputs)
        for tensor in (signal.value, signal.grad)
        if tensor is not None
    }
    parameters, signals, _ = required_bytes(spec, SHAPE)
    held = sum(tensor.nbytes for tensor in flat)
    assert held <= parameters <= 2.5 * held
    assert sum(touched.values()) <= signals <= 2.5 * sum(touched.values()) + 10**6


def test_that_a_network_that_fits_is_let_through() -> None:
    spec = experiment()
    total = sum(required_bytes(spec, SHAPE))
    check_memory(spec, SHAPE, total)
    assert "at most" in fault_of(spec, total - 1).allowed


def test_that_500_layers_are_built_in_3_seconds_and_train() -> None:
    spec = experiment(
        network__layers=[dense("tanh", 32)] * 500, network__initialization={"kind": "orthogonal"}
    )
    started = time.process_time()
    trainer = Trainer(spec)
    assert time.process_time() - started <= 3
    before = trainer.parameters.values.clone()
    trainer.step()
    moved = (trainer.parameters.values != before).float().mean().item()
    assert moved > 0.5 and torch.isfinite(trainer.parameters.values).all()


@pytest.mark.parametrize(
    "layer",
    [
        dense("tanh", 8),
        dense("relu", 8, normalization={"kind": "batch"}, skip={"from": 1, "branch_scale": 0.03}),
        dense("gelu", 8, normalization={"kind": "rms", "place": "after"}, skip={"from": 1, "join": "before"}),
    ],
    ids=["plain", "residual", "joined before"],
)
def test_that_1000_layers_work(layer: Json) -> None:
    """Forward, backward, step and every metric, in one flat list without recursion."""
    first = {**layer, "skip": None}
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(300)
    try:
        trainer = Trainer(experiment(network__layers=[first, *[layer] * 999]), metrics=ALL_METRICS)
        for _ in range(2):
            trainer.step()
        output = trainer.network.evaluate(trainer.data.test_inputs)
    finally:
        sys.setrecursionlimit(limit)
    assert trainer.global_step == 2 and len(trainer.network.layers) == 1001
    assert trainer.layers["signal_grad_norm"] == tuple(range(1, 1002))
    assert torch.isfinite(output).all()


def test_that_every_layer_may_skip_to_the_input() -> None:
    """1,000 readers of one signal."""
    layers = [dense("tanh", 4, skip={"from": n, "scale": 0.1}) for n in range(1, 1001)]
    trainer = Trainer(experiment(network__layers=layers))
    trainer.step()
    assert torch.isfinite(trainer.parameters.grads).all()


def test_that_all_layers_may_skip_to_the_first() -> None:
    """A split into 999 branches, whose gradients are added."""
    layers = [dense("tanh", 4), *(dense("tanh", 4, skip={"from": n, "scale": 0.1}) for n in range(1, 1000))]
    trainer = Trainer(experiment(network__layers=layers), metrics=ALL_METRICS)
    trainer.step()
    assert torch.isfinite(trainer.parameters.grads).all()
