"""Every operation against autograd of torch's own functions, in float64 to 1e-10."""

from collections.abc import Callable, Iterator
from itertools import product
from typing import Any

import pytest
import torch
from torch import Tensor
from torch.nn import functional as F  # noqa: N812

from gradgui.engine.model.activations import ACTIVATIONS
from gradgui.engine.model.affine import Affine
from gradgui.engine.model.loss import LOSSES
from gradgui.engine.model.normalizations import NORMALIZATIONS, BatchNorm
from gradgui.engine.model.operation import Operation, Parameter, Signal
from gradgui.engine.model.skip import Join, Split
from gradgui.engine.specs.activation import ACTIVATION_SPECS
from gradgui.engine.specs.normalization import NORMALIZATION_SPECS

BATCH, UNITS = 7, 5
RELATIVE = 1e-10


@pytest.fixture
def draw() -> Callable[..., Tensor]:
    """Return what draws standard normal tensors in float64."""
    generator = torch.Generator().manual_seed(5)
    return lambda *shape: torch.randn(shape, generator=generator, dtype=torch.float64)


def signal(value: Tensor, role: Any = "input", grad: bool = True) -> Signal:
    return Signal(1, role, value, torch.full_like(value, torch.nan) if grad else None)


def parameter(value: Tensor, role: Any) -> Parameter:
    return Parameter(1, role, True, value, torch.full_like(value, torch.nan), value.clone())


def assert_close(ours: Tensor, theirs: Tensor, relative: float = RELATIVE, floor: float = 1e-30) -> None:
    """Compare whole tensors: the largest difference against the largest entry.

    floor: entries below are zero but for rounding, such as ∂L/∂b where batch norm follows.
    """
    assert ours.shape == theirs.shape
    assert torch.isfinite(ours).all()
    difference = (ours - theirs).abs().max().item()
    assert difference <= relative * max(theirs.abs().max().item(), floor), difference


def check(
    operation: Operation,
    parameters: list[Parameter],
    function: Callable[..., tuple[Tensor, ...]],
    draw: Callable[..., Tensor],
) -> None:
    """Compare an operation with a pure function of (inputs…, parameters…): values and all gradients."""
    leaves = [s.value.clone().requires_grad_() for s in operation.inputs]
    leaves += [p.value.clone().requires_grad_() for p in parameters]
    expected = function(*leaves)
    kept = [t.value.clone() for t in (*operation.inputs, *parameters)]
    operation.forward()
    for output, value in zip(operation.outputs, expected, strict=True):
        assert_close(output.value, value.detach())
    assert unchanged(kept, operation, parameters)
    grads = [draw(*output.value.shape) for output in operation.outputs]
    for output, grad in zip(operation.outputs, grads, strict=True):
        assert output.grad is not None
        output.grad.copy_(grad)
    wanted = torch.autograd.grad(expected, leaves, grads)
    for _ in range(2):
        operation.backward()
        targets = [*operation.inputs, *parameters]
        for target, gradient in zip(targets, wanted, strict=True):
            if target.grad is not None:
                assert_close(target.grad, gradient)
        for output, grad in zip(operation.outputs, grads, strict=True):
            assert output.grad is not None and torch.equal(output.grad, grad)
    assert unchanged(kept, operation, parameters)


def unchanged(kept: list[Tensor], operation: Operation, parameters: list[Parameter]) -> bool:
    """Tell whether inputs and parameters are what they were."""
    now = [t.value for t in (*operation.inputs, *parameters)]
    return all(torch.equal(a, b) for a, b in zip(kept, now, strict=True))


def evaluate(operation: Operation, *values: Tensor) -> Tensor:
    """Evaluate another batch; nothing that the operation holds may change."""
    held = [t.value.clone() for t in (*operation.inputs, *operation.outputs)]
    state = {name: tensor.clone() for name, tensor in operation.state().items()}
    given = [value.clone() for value in values]
    result = operation.evaluate(*values)
    assert all(torch.equal(a, b) for a, b in zip(given, values, strict=True))
    now = [t.value for t in (*operation.inputs, *operation.outputs)]
    assert all(torch.equal(a, b) for a, b in zip(held, now, strict=True))
    assert all(torch.equal(state[name], tensor) for name, tensor in operation.state().items())
    return result[0]


@pytest.mark.parametrize(("bias", "wants"), list(product((True, False), (True, False))))
def test_that_affine_is_linear(bias: bool, wants: bool, draw: Callable[..., Tensor]) -> None:
    """Z = X W + b, with and without bias; the first layer's X wants no gradient."""
    weight = parameter(draw(UNITS, 3), "weight")
    shift = parameter(draw(3), "bias") if bias else None
    operation = Affine(
        signal(draw(BATCH, UNITS), grad=wants), signal(torch.empty(BATCH, 3).double()), weight, shift
    )
    parameters = [weight, shift] if shift is not None else [weight]

    def function(x: Tensor, w: Tensor, b: Tensor | None = None) -> tuple[Tensor, ...]:
        return (F.linear(x, w.t(), b),)

    check(operation, parameters, function, draw)
    other = draw(2, UNITS)
    assert_close(evaluate(operation, other), function(other, *(p.value for p in parameters))[0])


FUNCTIONS: dict[str, Callable[..., Tensor]] = {
    "identity": lambda v: v * 1,
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "relu": F.relu,
    "leaky_relu": F.leaky_relu,
    "prelu": F.prelu,
    "elu": F.elu,
    "selu": F.selu,
    "gelu": F.gelu,
    "silu": F.silu,
    "softplus": F.softplus,
    "hardtanh": F.hardtanh,
}
VARIANTS: list[tuple[str, dict[str, float]]] = [
    *((kind, {}) for kind in FUNCTIONS),
    ("leaky_relu", {"slope": 0.0}),
    ("leaky_relu", {"slope": 0.3}),
    ("leaky_relu", {"slope": 1.0}),
    ("prelu", {"slope": 0.0}),
    ("prelu", {"slope": -0.5}),
    ("prelu", {"slope": 3.0}),
    ("elu", {"alpha": 0.3}),
    ("elu", {"alpha": 2.5}),
]


def test_that_every_activation_is_compared() -> None:
    assert set(ACTIVATIONS) == set(ACTIVATION_SPECS) == set(FUNCTIONS)
    assert len(FUNCTIONS) == 12


@pytest.mark.parametrize(("kind", "numbers"), VARIANTS, ids=str)
@pytest.mark.parametrize("scale", [1.0, 12.0])
def test_that_an_activation_is_torchs(
    kind: str, numbers: dict[str, float], scale: float, draw: Callable[..., Tensor]
) -> None:
    """Value and derivative, near zero and far from it."""
    spec = ACTIVATION_SPECS[kind](**numbers)
    slope = None
    if kind == "prelu":
        slope = parameter(torch.tensor([numbers.get("slope", 0.25)], dtype=torch.float64), "slope")
    source = signal(draw(40, UNITS) * scale)
    operation = ACTIVATIONS[kind](spec, source, signal(torch.empty_like(source.value)), slope)
    parameters = [] if slope is None else [slope]
    fixed = {} if kind == "prelu" else {{"slope": "negative_slope"}.get(k, k): v for k, v in numbers.items()}

    def function(v: Tensor, *learned: Tensor) -> tuple[Tensor, ...]:
        return (FUNCTIONS[kind](v, *learned, **fixed),)

    check(operation, parameters, function, draw)
    other = draw(3, UNITS) * scale
    assert_close(evaluate(operation, other), function(other, *(p.value for p in parameters))[0])


@pytest.mark.parametrize("kind", FUNCTIONS)
def test_that_an_activation_has_torchs_derivative_at_its_kinks(kind: str) -> None:
    """Exactly 0, ±1, and where torch takes a line for softplus."""
    spec = ACTIVATION_SPECS[kind]()
    points = torch.tensor([[0.0, -0.0, 1.0, -1.0, 20.0, -20.0, 30.0, -745.0]], dtype=torch.float64)
    slope = parameter(torch.tensor([0.25], dtype=torch.float64), "slope") if kind == "prelu" else None
    source, target = signal(points), signal(torch.empty_like(points))
    operation = ACTIVATIONS[kind](spec, source, target, slope)
    leaf = points.clone().requires_grad_()
    value = FUNCTIONS[kind](leaf, *([slope.value] if slope is not None else []))
    assert target.grad is not None and source.grad is not None
    target.grad.fill_(1.0)
    operation.forward()
    operation.backward()
    torch.testing.assert_close(target.value, value.detach(), rtol=RELATIVE, atol=0)
    torch.testing.assert_close(source.grad, torch.autograd.grad(value.sum(), leaf)[0], rtol=RELATIVE, atol=0)


@pytest.mark.parametrize("kind", [kind for kind in FUNCTIONS if kind in ("sigmoid", "tanh", "hardtanh")])
def test_that_the_largest_slope_is_true(kind: str) -> None:
    leaf = torch.linspace(-3, 3, 6001, dtype=torch.float64).requires_grad_()
    slopes = torch.autograd.grad(FUNCTIONS[kind](leaf).sum(), leaf)[0]
    assert ACTIVATIONS[kind].max_slope == pytest.approx(slopes.max().item(), rel=1e-9)
    assert all(
        ACTIVATIONS[k].max_slope is None for k in FUNCTIONS if k not in ("sigmoid", "tanh", "hardtanh")
    )


def rms_norm(x: Tensor, scale: Tensor, eps: float) -> Tensor:
    return F.rms_norm(x, (x.shape[1],), scale, eps)


def layer_norm(x: Tensor, scale: Tensor, shift: Tensor, eps: float) -> Tensor:
    return F.layer_norm(x, (x.shape[1],), scale, shift, eps)


def batch_norm(x: Tensor, scale: Tensor, shift: Tensor, eps: float) -> Tensor:
    return F.batch_norm(x, None, None, scale, shift, True, 0.1, eps)


NORMS: dict[str, Callable[..., Tensor]] = {"batch": batch_norm, "layer": layer_norm, "rms": rms_norm}


def make_norm(kind: str, x: Tensor, eps: float, draw: Callable[..., Tensor], **fields: float) -> Any:
    units = x.shape[1]
    scale = parameter(draw(units), "scale")
    shift = None if kind == "rms" else parameter(draw(units), "shift")
    spec = NORMALIZATION_SPECS[kind](eps=eps, **fields)
    return NORMALIZATIONS[kind](spec, signal(x), signal(torch.empty_like(x)), scale, shift)


@pytest.mark.parametrize(
    ("kind", "eps", "offset", "units"),
    list(product(NORMS, (1e-12, 1e-6, 1e-5, 0.1, 1.0), (0.0, 3.0), (1, UNITS))),
)
def test_that_a_normalization_is_torchs(
    kind: str, eps: float, offset: float, units: int, draw: Callable[..., Tensor]
) -> None:
    if kind == "layer" and units == 1 and eps < 1e-6:
        pytest.skip("0/0 but for rounding")
    operation = make_norm(kind, draw(BATCH, units) + offset, eps, draw)
    parameters = [operation.scale] + ([] if operation.shift is None else [operation.shift])
    check_norm(operation, parameters, lambda x, *learned: (NORMS[kind](x, *learned, eps),), draw)
    if kind != "batch":
        other = draw(3, units)
        assert_close(evaluate(operation, other), NORMS[kind](other, *(p.value for p in parameters), eps))


def check_norm(
    operation: Operation,
    parameters: list[Parameter],
    function: Callable[..., tuple[Tensor, ...]],
    draw: Callable[..., Tensor],
) -> None:
    """As check, with room for a gradient that is zero but for rounding (a normalised single unit)."""
    if operation.inputs[0].value.shape[1] > 1:
        check(operation, parameters, function, draw)
        return
    leaf = operation.inputs[0].value.clone().requires_grad_()
    (expected,) = function(leaf, *(p.value for p in parameters))
    operation.forward()
    torch.testing.assert_close(operation.outputs[0].value, expected.detach(), rtol=RELATIVE, atol=1e-12)
    grad = draw(*expected.shape)
    assert operation.outputs[0].grad is not None and operation.inputs[0].grad is not None
    operation.outputs[0].grad.copy_(grad)
    operation.backward()
    wanted = torch.autograd.grad(expected, leaf, grad)[0]
    torch.testing.assert_close(operation.inputs[0].grad, wanted, rtol=RELATIVE, atol=1e-9)


@pytest.mark.parametrize(("eps", "momentum"), list(product((1e-5, 0.1), (0.0, 0.1, 0.7, 1.0))))
def test_that_batch_norm_keeps_torchs_running_statistics(
    eps: float, momentum: float, draw: Callable[..., Tensor]
) -> None:
    """Three batches, then evaluation, against nn.BatchNorm1d."""
    operation: BatchNorm = make_norm("batch", draw(BATCH, UNITS), eps, draw, momentum=momentum)
    theirs = torch.nn.BatchNorm1d(UNITS, eps, momentum, dtype=torch.float64)
    with torch.no_grad():
        theirs.weight.copy_(operation.scale.value)
        theirs.bias.copy_(operation.shift.value)
    for number in range(3):
        batch = draw(BATCH, UNITS) * (number + 1) + number
        operation.inputs[0].value.copy_(batch)
        operation.forward()
        assert_close(operation.outputs[0].value, theirs(batch).detach())
    assert_close(operation.state()["running_mean"], theirs.running_mean)
    assert_close(operation.state()["running_var"], theirs.running_var)
    theirs.eval()
    for size in (1, 2, 50):
        other = draw(size, UNITS)
        assert_close(evaluate(operation, other), theirs(other).detach())


def test_that_every_normalization_is_compared() -> None:
    assert set(NORMALIZATIONS) == set(NORMS) == set(NORMALIZATION_SPECS) - {"none"}


@pytest.mark.parametrize("readers", [2, 3, 5])
def test_that_a_split_adds_what_comes_back(readers: int, draw: Callable[..., Tensor]) -> None:
    source = signal(draw(BATCH, UNITS))
    branches = tuple(Signal(1, "path", source.value, torch.empty_like(source.value)) for _ in range(readers))
    operation = Split(source, branches)
    check(operation, [], lambda x: (x * 1,) * readers, draw)
    other = draw(2, UNITS)
    assert all(torch.equal(value, other) for value in operation.evaluate(other))
    assert len(operation.evaluate(other)) == readers


SCALES = (1.0, 0.0, -0.5, 0.3, 2.0)


@pytest.mark.parametrize(("branch_scale", "scale", "wants"), list(product(SCALES, SCALES, (True, False))))
def test_that_a_join_is_a_weighted_sum(
    branch_scale: float, scale: float, wants: bool, draw: Callable[..., Tensor]
) -> None:
    """y = β · branch + s · path; a path from the data wants no gradient."""
    branch, path = signal(draw(BATCH, UNITS)), signal(draw(BATCH, UNITS), grad=wants)
    operation = Join(branch, path, signal(torch.empty_like(branch.value)), branch_scale, scale)
    check(operation, [], lambda b, p: (branch_scale * b + scale * p,), draw)
    one, other = draw(2, UNITS), draw(2, UNITS)
    assert_close(evaluate(operation, one, other), branch_scale * one + scale * other)


@pytest.fixture(params=[(BATCH, 4), (1, 4), (BATCH, 1), (BATCH, 2)], ids=str)
def outputs(request: pytest.FixtureRequest, draw: Callable[..., Tensor]) -> Iterator[Signal]:
    yield signal(draw(*request.param) * 3)


@pytest.mark.parametrize("kind", ["cross_entropy", "mse"])
def test_that_a_loss_is_torchs_mean(kind: str, outputs: Signal, draw: Callable[..., Tensor]) -> None:
    batch, width = outputs.value.shape
    labels = torch.arange(batch) % width
    targets = F.one_hot(labels, width).double() if kind == "cross_entropy" else draw(batch, width)
    ours = LOSSES[kind](outputs, labels, targets)
    leaf = outputs.value.clone().requires_grad_()
    theirs = F.cross_entropy(leaf, labels) if kind == "cross_entropy" else F.mse_loss(leaf, targets)
    kept = [outputs.value.clone(), labels.clone(), targets.clone()]
    value = ours.forward()
    torch.testing.assert_close(value, theirs.detach(), rtol=RELATIVE, atol=1e-15)
    assert outputs.grad is not None
    wanted = torch.autograd.grad(theirs, leaf)[0]
    for _ in range(2):
        ours.backward()
        torch.testing.assert_close(outputs.grad, wanted, rtol=RELATIVE, atol=1e-15)
    assert all(torch.equal(a, b) for a, b in zip(kept, (outputs.value, labels, targets), strict=True))
    torch.testing.assert_close(
        LOSSES[kind].evaluate(outputs.value, labels, targets), theirs.detach(), rtol=RELATIVE, atol=1e-15
    )


def test_that_cross_entropy_is_right_for_large_outputs() -> None:
    """No overflow of e^1000, and the gradient of a certain and wrong answer."""
    outputs = signal(torch.tensor([[1000.0, -1000.0], [-1000.0, 1000.0]], dtype=torch.float64))
    labels = torch.tensor([1, 1])
    loss = LOSSES["cross_entropy"](outputs, labels, F.one_hot(labels, 2).double())
    assert loss.forward().item() == 1000.0
    loss.backward()
    assert outputs.grad is not None
    assert outputs.grad.tolist() == [[0.5, -0.5], [0.0, 0.0]]


def test_that_every_loss_is_compared() -> None:
    assert set(LOSSES) == {"cross_entropy", "mse"}
