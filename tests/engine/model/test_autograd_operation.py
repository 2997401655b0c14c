"""The adapter agrees with an explicit operation."""

import torch

from gradgui.engine.model.affine import Affine
from gradgui.engine.model.autograd_operation import AutogradOperation
from gradgui.engine.model.operation import Operation, Parameter, Signal


def _signal(*shape: int) -> Signal:
    return Signal(
        1, "input", torch.randn(shape, dtype=torch.float64), torch.zeros(shape, dtype=torch.float64)
    )


def _weight() -> Parameter:
    value = torch.linspace(-1, 1, 12, dtype=torch.float64).view(4, 3)
    return Parameter(1, "weight", True, value, torch.zeros_like(value), value.clone())


def _gradients(operation: Operation, source: Signal, weight: Parameter) -> tuple[torch.Tensor, torch.Tensor]:
    operation.forward()
    output = operation.outputs[0]
    assert output.grad is not None and source.grad is not None
    output.grad.copy_(output.value.sin())
    operation.backward()
    return source.grad.clone(), weight.grad.clone()


def test_that_the_adapter_agrees_with_the_explicit_affine_map() -> None:
    source, target, weight = _signal(5, 4), _signal(5, 3), _weight()
    explicit = _gradients(Affine(source, target, weight, None), source, weight)
    value = target.value.clone()
    adapter = AutogradOperation(torch.mm, [source], target, [weight])
    for ours, theirs in zip(_gradients(adapter, source, weight), explicit, strict=True):
        torch.testing.assert_close(ours, theirs, rtol=1e-12, atol=0)
    torch.testing.assert_close(target.value, value)
    torch.testing.assert_close(adapter.evaluate(source.value)[0], value)


def test_that_backward_overwrites_what_was_there() -> None:
    source, target, weight = _signal(5, 4), _signal(5, 3), _weight()
    adapter = AutogradOperation(torch.mm, [source], target, [weight])
    first = _gradients(adapter, source, weight)
    second = _gradients(adapter, source, weight)
    assert torch.equal(first[0], second[0]) and torch.equal(first[1], second[1])
