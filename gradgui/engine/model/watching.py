"""Puts tasks into the passes of a network, each right after the operation that writes what it reads."""

from collections.abc import Callable, Iterator, Sequence

from torch import Tensor

from gradgui.engine.batch import Task
from gradgui.engine.model.operation import Operation, Parameter

Call = Callable[[], None]
Moment = tuple[int, int]
"""Pass (0 forward, 1 backward) and number of the operation in it."""


def interleaved(operations: Sequence[Operation], tasks: Sequence[Task]) -> tuple[list[Call], list[Call]]:
    """Return the calls of the forward and of the backward pass, with the tasks among them.

    A task that reads what no operation writes (the data, the loss's gradient) comes at the end. Parameters
    count as written by their operation's backward pass, when they are in the cache.
    """
    written = {_key(tensor): moment for tensor, moment in _writings(operations)}
    end = (1, len(operations) - 1)
    after: dict[Moment, list[Call]] = {}
    for task in tasks:
        moment = max((written.get(_key(tensor), end) for tensor in task.tensors), default=end)
        after.setdefault(moment, []).append(task.run)
    passes = (
        [operation.forward for operation in operations],
        [operation.backward for operation in reversed(operations)],
    )
    forward, backward = (
        [call for place, run in enumerate(calls) for call in (run, *after.get((number, place), ()))]
        for number, calls in enumerate(passes)
    )
    return forward, backward


def _writings(operations: Sequence[Operation]) -> Iterator[tuple[Tensor, Moment]]:
    """Yield what operations write, and when; where a tensor is written again the last time counts."""
    for place, operation in enumerate(operations):
        for signal in operation.outputs:
            yield signal.value, (0, place)
    for place, operation in enumerate(reversed(operations)):
        for signal in operation.inputs:
            if signal.grad is not None:
                yield signal.grad, (1, place)
        for parameter in vars(operation).values():
            if isinstance(parameter, Parameter):
                yield parameter.value, (1, place)
                yield parameter.grad, (1, place)


def _key(tensor: Tensor) -> tuple[int, int]:
    return tensor.data_ptr(), tensor.numel()
