"""Whole networks against autograd of a plain function, over every combination; float64 to 1e-10."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Any

import pytest
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from gradgui.engine.experiment import Experiment
from gradgui.engine.model.loss import LOSSES, Loss
from gradgui.engine.model.network import Network
from gradgui.engine.specs.layer import DenseSpec
from tests.engine.experiments import Json, dense, experiment
from tests.engine.model.test_operations import FUNCTIONS, NORMS, assert_close

FEATURES, OUTPUTS, BATCH = 3, 4, 9
PLACED = [("none", "before"), *((kind, place) for kind in NORMS for place in ("before", "after"))]
SKIPS = ["none", "plain before", "plain after", "projected before", "projected after"]
LOSS_KINDS = ("cross_entropy", "mse")


def layers_of(activation: str, norm: tuple[str, str], skip: str) -> list[Json]:
    """Return four layers; from the second on a skip of that sort, which crosses the next one's."""
    shape, _, join = skip.partition(" ")
    widths = [5, 5, 5, 5] if shape != "projected" else [5, 4, 5, 6]
    distances = [0, 1, 2, 2] if shape != "projected" else [1, 2, 2, 4]
    result = []
    for width, distance in zip(widths, distances, strict=True):
        layer = dense(activation, width, normalization={"kind": norm[0], "place": norm[1]})
        if distance and shape != "none":
            layer["skip"] = {"from": distance, "scale": 0.7, "branch_scale": 1.3, "join": join}
        result.append(layer)
    return result


@dataclass
class Run:
    """What the plain function kept: each layer's Z and Y."""

    z: list[Tensor] = field(default_factory=list)
    y: list[Tensor] = field(default_factory=list)


def plain(
    spec: Experiment, get: dict[tuple[int, str], Tensor], x: Tensor, running: Any = None
) -> tuple[Tensor, Run]:
    """Return the output by torch's functions alone; with running statistics: in evaluation mode."""
    outputs, run = [x], Run()
    for number, layer in enumerate((flat.spec for flat in spec.hidden_layers()), start=1):
        z = F.linear(outputs[-1], get[number, "weight"].t(), get.get((number, "bias")))
        y = hidden(layer, number, z, outputs, get, running)
        run.z.append(z)
        run.y.append(y)
        outputs.append(y)
    last = len(outputs)
    z = F.linear(outputs[-1], get[last, "weight"].t(), get[last, "bias"])
    run.z.append(z)
    run.y.append(z)
    return z, run


def hidden(layer: DenseSpec, number: int, z: Tensor, outputs: list[Tensor], get: Any, running: Any) -> Tensor:
    """Return the layer's Y from its Z, in the order of the contract."""
    place, skip = layer.normalization.place, layer.skip
    u = normalized(layer, number, z, get, running) if place == "before" else z
    if skip is not None and skip.join == "before":
        u = joined(layer, number, u, outputs, get)
    learned = [get[number, "slope"]] if (number, "slope") in get else []
    a = FUNCTIONS[layer.activation.kind](u, *learned)
    c = normalized(layer, number, a, get, running) if place == "after" else a
    if skip is not None and skip.join == "after":
        c = joined(layer, number, c, outputs, get)
    return c


def normalized(layer: DenseSpec, number: int, x: Tensor, get: Any, running: Any) -> Tensor:
    kind = layer.normalization.kind
    if kind == "none":
        return x
    spec: Any = layer.normalization
    learned = [get[number, role] for role in ("scale", "shift") if (number, role) in get]
    if kind == "batch" and running is not None:
        mean, variance = running[f"{number}.running_mean"], running[f"{number}.running_var"]
        return F.batch_norm(x, mean, variance, *learned, False, 0.0, spec.eps)
    return NORMS[kind](x, *learned, spec.eps)


def joined(layer: DenseSpec, number: int, branch: Tensor, outputs: list[Tensor], get: Any) -> Tensor:
    skip = layer.skip
    assert skip is not None
    path = outputs[number - skip.distance]
    if (number, "projection") in get:
        path = path @ get[number, "projection"]
    else:
        assert path.shape == branch.shape
    return skip.branch_scale * branch + skip.scale * path


class Case:
    """A network of the engine with drawn parameters, a batch, a loss, and the plain function of both."""

    def __init__(self, layers: list[Json], loss: str, batch: int = BATCH) -> None:
        self.spec = experiment(network__layers=layers, training__loss=loss, precision="float64")
        self.network = Network(self.spec, FEATURES, OUTPUTS, batch, torch.device("cpu"))
        self.generator = torch.Generator().manual_seed(1)
        for parameter in self.network.parameters.parameters:
            noise = self.draw(*parameter.value.shape)
            parameter.value.add_(noise, alpha=0.05 if parameter.role == "slope" else 0.3)
        self.inputs = self.draw(batch, FEATURES)
        self.labels = torch.arange(batch) % OUTPUTS
        one_hot = F.one_hot(self.labels, OUTPUTS).double()
        self.targets = one_hot if loss == "cross_entropy" else self.draw(batch, OUTPUTS)
        self.network.input.value.copy_(self.inputs)
        self.loss: Loss = LOSSES[loss](self.network.output, self.labels, self.targets)

    def draw(self, *shape: int) -> Tensor:
        return torch.randn(shape, generator=self.generator, dtype=torch.float64)

    def step(self) -> float:
        """Run forward and backward by the engine."""
        self.network.forward()
        value = self.loss.forward().item()
        self.loss.backward()
        self.network.backward()
        return value

    def reference(self) -> tuple[Tensor, dict[tuple[int, str], Tensor], Run]:
        """Return loss, parameters as leaves, and what was kept, after autograd's backward pass."""
        leaves = {
            (p.layer, p.role): p.value.clone().requires_grad_() for p in self.network.parameters.parameters
        }
        output, run = plain(self.spec, leaves, self.inputs)
        for tensor in (*run.z, *run.y):
            tensor.retain_grad()
        mse = self.spec.training.loss == "mse"
        loss = F.mse_loss(output, self.targets) if mse else F.cross_entropy(output, self.labels)
        loss.backward()
        return loss, leaves, run

    def compare(self) -> None:
        """Assert that loss, signals, and all gradients agree."""
        loss, leaves, run = self.reference()
        assert self.step() == pytest.approx(loss.item(), rel=1e-10)
        for signals, z, y in zip(self.network.layers, run.z, run.y, strict=True):
            for ours, theirs in ((signals.z, z), (signals.y, y)):
                assert_close(ours.value, theirs.detach())
                assert ours.grad is not None and theirs.grad is not None
                assert_close(ours.grad, theirs.grad, floor=1e-4)
        for parameter in self.network.parameters.parameters:
            gradient = leaves[parameter.layer, parameter.role].grad
            assert gradient is not None
            assert_close(parameter.grad, gradient, floor=1e-4)


@pytest.mark.parametrize("skip", SKIPS)
@pytest.mark.parametrize("activation", FUNCTIONS)
def test_that_every_combination_has_autograds_gradients(activation: str, skip: str) -> None:
    """Activation × skip × normalisation and place × loss: every signal's and parameter's gradient."""
    for norm, loss in product(PLACED, LOSS_KINDS):
        Case(layers_of(activation, norm, skip), loss).compare()


@pytest.mark.parametrize("norm", PLACED, ids=str)
def test_that_combinations_may_be_mixed(norm: tuple[str, str]) -> None:
    """Other activations, widths and skips in every layer of a deeper net, several skips from one place."""
    layers = []
    for number, activation in enumerate(FUNCTIONS, start=1):
        place = "before" if number % 2 else "after"
        layer = dense(activation, 4 + number % 3, normalization={"kind": norm[0], "place": norm[1]})
        layer["skip"] = {"from": number if number % 4 == 0 else min(number, 3), "join": place, "scale": -0.5}
        layer["bias"] = number % 3 != 0
        layers.append(layer)
    for loss in LOSS_KINDS:
        Case(layers, loss).compare()


def test_that_no_hidden_layer_is_a_network() -> None:
    for loss in LOSS_KINDS:
        Case([], loss).compare()


def cases() -> Iterator[Any]:
    """Return a sample of the combinations."""
    for number, (activation, norm) in enumerate(product(("tanh", "prelu", "gelu", "relu"), PLACED)):
        skip = SKIPS[number % len(SKIPS)]
        yield pytest.param(activation, norm, skip, LOSS_KINDS[number % 2], id=f"{activation}-{norm}-{skip}")


@pytest.mark.parametrize(("activation", "norm", "skip", "loss"), list(cases()))
def test_that_passes_change_nothing_but_their_buffers(
    activation: str, norm: tuple[str, str], skip: str, loss: str
) -> None:
    """A second backward pass overwrites and never adds; parameters and the data stay."""
    case = Case(layers_of(activation, norm, skip), loss)
    parameters = case.network.parameters
    values = parameters.values.clone()
    case.step()
    grads = parameters.grads.clone()
    signals = [s.z.grad.clone() for s in case.network.layers if s.z.grad is not None]
    forward = [s.y.value.clone() for s in case.network.layers]
    case.network.backward()
    parameters.grads.fill_(torch.nan)
    case.step()
    assert torch.equal(parameters.grads, grads)
    assert torch.equal(parameters.values, values)
    assert torch.equal(case.network.input.value, case.inputs)
    again = [s.z.grad for s in case.network.layers]
    assert all(b is not None and torch.equal(a, b) for a, b in zip(signals, again, strict=True))
    assert all(torch.equal(a, s.y.value) for a, s in zip(forward, case.network.layers, strict=True))


@pytest.mark.parametrize(("activation", "norm", "skip", "loss"), list(cases()))
def test_that_evaluation_is_the_plain_function(
    activation: str, norm: tuple[str, str], skip: str, loss: str
) -> None:
    """For any batch size, with the running statistics, and without changing anything."""
    case = Case(layers_of(activation, norm, skip), loss)
    for _ in range(3):
        case.network.input.value.copy_(case.draw(BATCH, FEATURES))
        case.step()
    running = {name: tensor.clone() for name, tensor in case.network.state().items()}
    assert bool(running) == (norm[0] == "batch")
    held = [s.y.value.clone() for s in case.network.layers]
    values = {(p.layer, p.role): p.value for p in case.network.parameters.parameters}
    for size in (1, 2, 40):
        inputs = case.draw(size, FEATURES)
        assert_close(case.network.evaluate(inputs), plain(case.spec, values, inputs, running)[0])
    assert all(torch.equal(running[name], tensor) for name, tensor in case.network.state().items())
    assert all(torch.equal(a, s.y.value) for a, s in zip(held, case.network.layers, strict=True))
    if norm[0] != "batch":
        assert_close(case.network.evaluate(case.network.input.value), case.network.output.value)


@pytest.mark.parametrize(
    ("activation", "norm", "skip"),
    [
        (activation, norm, skip)
        for number, (activation, norm) in enumerate(product(("tanh", "gelu", "softplus"), PLACED))
        for skip in (SKIPS[number % 5],)
    ],
    ids=str,
)
@pytest.mark.parametrize("loss", LOSS_KINDS)
def test_that_gradients_are_central_differences(
    activation: str, norm: tuple[str, str], skip: str, loss: str
) -> None:
    """(L(w + h) − L(w − h)) / 2h for one entry of every parameter."""
    case = Case(layers_of(activation, norm, skip), loss)
    case.step()
    wanted = case.network.parameters.grads.clone()
    step = 1e-5
    for parameter in case.network.parameters.parameters:
        flat = parameter.value.view(-1)
        place = flat.numel() // 2
        start = flat[place].item()
        losses = []
        for sign in (1, -1):
            flat[place] = start + sign * step
            case.network.forward()
            losses.append(case.loss.forward().item())
        flat[place] = start
        gradient = wanted[parameter.value.storage_offset() + place].item()
        assert (losses[0] - losses[1]) / (2 * step) == pytest.approx(gradient, rel=1e-6, abs=1e-9)


def test_that_signals_without_an_operation_between_are_the_same() -> None:
    """z = u = v, a = c = y where nothing stands between: nothing is copied."""
    case = Case([dense("relu"), dense("identity")], "mse")
    first, second, _ = case.network.layers
    assert first.z is first.u is first.v and first.a is first.c is first.y
    assert second.z is second.y


def test_that_every_layers_place_is_counted_from_the_input() -> None:
    case = Case(layers_of("tanh", ("rms", "before"), "projected after"), "mse")
    assert [signals.number for signals in case.network.layers] == [1, 2, 3, 4, 5]
    shapes = {p.layer: tuple(p.value.shape) for p in case.network.parameters.of_role("projection")}
    assert shapes == {1: (3, 5), 2: (3, 4), 4: (3, 6)}
